import { forwardMigration } from '@kefu/persistence';

/** What another system called a record that was merged is the survivor's as well (CU-01). */
export const ReferencesOfTheMerged = forwardMigration(
  'ReferencesOfTheMerged1764820001000',
  `
CREATE INDEX customer_merged_by_external_ref ON customer (external_ref) WHERE status = 'merged';
`,
);
