import { forwardMigration } from '../run-migrations.js';

/** What was written of the erased since then stands under keys of its own, which go with it. */
export const NoKeyIsMadeAnew = forwardMigration(
  'NoKeyIsMadeAnew1764810000001',
  `
INSERT INTO audit_key (person_id, key) SELECT id, '' FROM erased_person
ON CONFLICT (person_id) DO UPDATE SET key = '';
COMMENT ON COLUMN audit_key.key IS 'Empty since the person was erased: nothing personal is kept of them again';
`,
);
