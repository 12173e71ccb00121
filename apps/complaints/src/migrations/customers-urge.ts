import { forwardMigration } from '@kefu/persistence';

export const CustomersUrge = forwardMigration(
  'CustomersUrge1795900002004',
  `ALTER TABLE complaint ADD COLUMN urgings jsonb NOT NULL DEFAULT '[]';`,
);
