import { forwardMigration } from '@kefu/persistence';

/** One that stood before has its clock from the next thing that is done about it. */
export const PenaltiesHaveTheirTime = forwardMigration(
  'PenaltiesHaveTheirTime1798000021001',
  `
ALTER TABLE penalty
  ADD COLUMN costs_at timestamptz,
  ADD COLUMN breaches jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN due_at timestamptz;
`,
);
