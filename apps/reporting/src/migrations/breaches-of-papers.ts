import { forwardMigration } from '@kefu/persistence';

export const BreachesOfPapers = forwardMigration(
  'BreachesOfPapers1763857000005',
  `
ALTER TABLE breach ADD COLUMN aggregate text, ADD COLUMN settled_at timestamptz;
CREATE INDEX breach_unsettled ON breach (due_at) WHERE settled_at IS NULL;
COMMENT ON COLUMN breach.settled_at IS 'When the deed was done after all, or nobody waited for it any more';
`,
);
