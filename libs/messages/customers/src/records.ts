import { CustomerRegisteredV1 } from './customer-registered.v1.js';
import { CustomerChangedV1 } from './customer-changed.v1.js';
import { AssetRegisteredV1 } from './asset-registered.v1.js';
import { AssetChangedV1 } from './asset-changed.v1.js';
import { AssetRetiredV1 } from './asset-retired.v1.js';
import { AssetVoidedV1 } from './asset-voided.v1.js';
import { CustomerErasedV1 } from './customer-erased.v1.js';
import { CustomerMergedV1 } from './customer-merged.v1.js';
import { CustomerVoidedV1 } from './customer-voided.v1.js';
import { RevealRecordedV1 } from './reveal-recorded.v1.js';
import { ImportFinishedV1 } from './import-finished.v1.js';
import { ExportRecordedV1 } from './export-recorded.v1.js';

export * from './customer-registered.v1.js';
export * from './customer-changed.v1.js';
export * from './asset-registered.v1.js';
export * from './asset-changed.v1.js';
export * from './asset-retired.v1.js';
export * from './asset-voided.v1.js';
export * from './customer-erased.v1.js';
export * from './customer-merged.v1.js';
export * from './customer-voided.v1.js';
export * from './reveal-recorded.v1.js';
export * from './import-finished.v1.js';
export * from './export-recorded.v1.js';

/** Of customers, their assets and accounts, and of what is taken in and out of the archive. */
export const ofRecords = [
  CustomerRegisteredV1,
  CustomerChangedV1,
  AssetRegisteredV1,
  AssetChangedV1,
  AssetRetiredV1,
  AssetVoidedV1,
  CustomerErasedV1,
  CustomerMergedV1,
  CustomerVoidedV1,
  RevealRecordedV1,
  ImportFinishedV1,
  ExportRecordedV1,
] as const;
