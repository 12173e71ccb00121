import { forwardMigration } from '@kefu/persistence';

export const HearAnew = forwardMigration(
  'HearAnew1763856000300',
  `
CREATE TABLE hear_anew (
  source text PRIMARY KEY,
  since timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE hear_anew IS
  'Sources whose gates were forgotten and whose durable has still to be made anew';
`,
);
