import { forwardMigration } from '@kefu/persistence';

/** A reading is billed once for each time that it is checked; what was used shows on the invoice (CT-17). */
export const BillsOfReadings = forwardMigration(
  'BillsOfReadings1797000010001',
  `
ALTER TABLE receivable ADD COLUMN occasion text;
CREATE UNIQUE INDEX receivable_of_occasion ON receivable (occasion);
CREATE INDEX receivable_by_reading ON receivable ((metered ->> 'readingId'), id);
ALTER TABLE invoice ADD COLUMN metered jsonb;
`,
);
