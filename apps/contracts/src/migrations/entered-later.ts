import { forwardMigration } from '@kefu/persistence';

/** When things were that are entered later goes by what was before; a hand-over can be moved. */
export const EnteredLater = forwardMigration(
  'EnteredLater1798000002101',
  `
ALTER TABLE custody_item ADD COLUMN received_at timestamptz;
ALTER TABLE receivable ADD COLUMN planned_at timestamptz;
ALTER TABLE handover ADD COLUMN moves jsonb NOT NULL DEFAULT '[]';
`,
);
