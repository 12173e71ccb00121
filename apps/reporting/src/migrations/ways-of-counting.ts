import { forwardMigration } from '@kefu/persistence';

export const WaysOfCounting = forwardMigration(
  'WaysOfCounting1763857000004',
  `
ALTER TABLE publication ADD COLUMN way int NOT NULL DEFAULT 1;
COMMENT ON COLUMN publication.way IS
  '1: medians by nearest rank, reports with whoever had the order when they came in; 2: as the catalogue says';
`,
);
