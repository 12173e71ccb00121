import { forwardMigration } from '@kefu/persistence';

/** Contract numbers are searched from their beginning, as serials are (CU-06). */
export const AssetsAreFoundByContract = forwardMigration(
  'AssetsAreFoundByContract1764300002000',
  `CREATE INDEX asset_by_contract ON asset (contract_key text_pattern_ops)
   WHERE contract_key IS NOT NULL`,
);
