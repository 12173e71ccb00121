import { forwardMigration } from '@kefu/persistence';

export const NoShowsAreTold = forwardMigration(
  'NoShowsAreTold1796000001030',
  'ALTER TABLE complaint ADD COLUMN no_show jsonb;',
);
