import { forwardMigration } from '@kefu/persistence';

/** An asset that was filed in error is named in nothing new (G-03). */
export const AssetsAreVoided = forwardMigration(
  'AssetsAreVoided1798000002102',
  'ALTER TABLE asset_record ADD COLUMN voided boolean NOT NULL DEFAULT false',
);
