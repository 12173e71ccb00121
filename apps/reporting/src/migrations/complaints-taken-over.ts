import { forwardMigration } from '@kefu/persistence';

export const ComplaintsTakenOver = forwardMigration(
  'ComplaintsTakenOver1796000001011',
  'ALTER TABLE complaint ADD COLUMN taken_over boolean NOT NULL DEFAULT false;',
);
