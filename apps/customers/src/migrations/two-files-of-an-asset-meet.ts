import { forwardMigration } from '@kefu/persistence';

/** Of one asset that both had, each of two who are merged may bring a file; whoever opens one waits. */
export const TwoFilesOfAnAssetMeet = forwardMigration(
  'TwoFilesOfAnAssetMeet1764500004000',
  `
DROP INDEX file_of_asset;
CREATE INDEX file_of_asset ON file (asset_id, kind) WHERE asset_id IS NOT NULL AND status <> 'voided';
`,
);
