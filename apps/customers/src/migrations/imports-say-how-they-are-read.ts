import { forwardMigration } from '@kefu/persistence';

/** A file that came before was read from its first row on. */
export const ImportsSayHowTheyAreRead = forwardMigration(
  'ImportsSayHowTheyAreRead1764600002000',
  `
ALTER TABLE import ADD COLUMN sheet text, ADD COLUMN heading_row int NOT NULL DEFAULT 1,
  ADD COLUMN doubts text[] NOT NULL DEFAULT '{}', ADD COLUMN encodings text[] NOT NULL DEFAULT '{}',
  ADD COLUMN sheets text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN import.heading_row IS 'The row that names the columns; 0 where none does';
COMMENT ON COLUMN import.doubts IS 'What of its reading nobody has confirmed yet';
`,
);
