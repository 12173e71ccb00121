import { forwardMigration } from '@kefu/persistence';

export const WorkbooksAreImported = forwardMigration(
  'WorkbooksAreImported1764600000000',
  `
ALTER TABLE import ALTER COLUMN encoding DROP NOT NULL, ALTER COLUMN separator DROP NOT NULL,
  ADD COLUMN formulas int;
ALTER TABLE import_work ADD COLUMN formulas int NOT NULL DEFAULT 0;
COMMENT ON COLUMN import.formulas IS 'Cells of which was read what their formula came to';
`,
);
