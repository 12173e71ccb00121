import { forwardMigration } from '../run-migrations.js';

export const PeopleAreErased = forwardMigration(
  'PeopleAreErased1764500000001',
  `
CREATE TABLE erased_person (
  id uuid PRIMARY KEY
);
COMMENT ON TABLE erased_person IS 'Of whom nothing personal is kept any more, nor taken';
`,
);
