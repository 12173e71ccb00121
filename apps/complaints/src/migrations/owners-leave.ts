import { forwardMigration } from '@kefu/persistence';

/** In which role somebody owns a complaint: who handles complaints no more does not keep what they took over. */
export const OwnersLeave = forwardMigration(
  'OwnersLeave1796000001001',
  'ALTER TABLE complaint ADD COLUMN owner_as text;',
);
