import { forwardMigration } from '../run-migrations.js';

export const RecordsAreMerged = forwardMigration(
  'RecordsAreMerged1764500000000',
  `
CREATE TABLE merged_record (
  id uuid PRIMARY KEY,
  into_id uuid NOT NULL
);
CREATE INDEX merged_record_behind ON merged_record (into_id);
COMMENT ON TABLE merged_record IS
  'Records of other services that were merged, and which one stands for each now';
`,
);
