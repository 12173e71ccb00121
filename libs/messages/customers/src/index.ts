// class-transformer's @Type reads and writes metadata when an event class is made
import 'reflect-metadata';
import { CustomerRegisteredV1 } from './customer-registered.v1.js';
import { CustomerChangedV1 } from './customer-changed.v1.js';
import { AssetRegisteredV1 } from './asset-registered.v1.js';
import { AssetChangedV1 } from './asset-changed.v1.js';
import { AssetRetiredV1 } from './asset-retired.v1.js';
import { AssetVoidedV1 } from './asset-voided.v1.js';
import { CustomerVoidedV1 } from './customer-voided.v1.js';
import { ExportRecordedV1 } from './export-recorded.v1.js';
import { ImportFinishedV1 } from './import-finished.v1.js';
import { RevealRecordedV1 } from './reveal-recorded.v1.js';

export * from './customer-personal-state.js';
export * from './customer-registered.v1.js';
export * from './customer-changed.v1.js';
export * from './asset-registered.v1.js';
export * from './asset-changed.v1.js';
export * from './asset-retired.v1.js';
export * from './asset-voided.v1.js';
export * from './customer-voided.v1.js';
export * from './export-recorded.v1.js';
export * from './import-finished.v1.js';
export * from './reveal-recorded.v1.js';

/** Every event that customers publishes, in the versions that it publishes now. */
export const events = [
  CustomerRegisteredV1,
  CustomerChangedV1,
  AssetRegisteredV1,
  AssetChangedV1,
  AssetRetiredV1,
  AssetVoidedV1,
  CustomerVoidedV1,
  RevealRecordedV1,
  ImportFinishedV1,
  ExportRecordedV1,
] as const;
