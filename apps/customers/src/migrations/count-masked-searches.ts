import { forwardMigration } from '@kefu/persistence';

export const CountMaskedSearches = forwardMigration(
  'CountMaskedSearches1764820000000',
  `
CREATE TABLE masked_search (
  person_id text NOT NULL,
  day date NOT NULL,
  field text NOT NULL,
  times int NOT NULL,
  PRIMARY KEY (person_id, day, field)
);
COMMENT ON TABLE masked_search IS
  'How often somebody searched on a day by the whole of what is masked for them; not what for (G-05)';
`,
);
