import { forwardMigration } from '@kefu/persistence';

export const PartiesOfAComplaint = forwardMigration(
  'PartiesOfAComplaint1795900004020',
  `
ALTER TABLE complaint
  ADD COLUMN parties jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN told_parties jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN outside_body_told jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN vulnerability jsonb;
CREATE INDEX complaint_by_party ON complaint USING gin (parties jsonb_path_ops);
`,
);
