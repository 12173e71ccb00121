import { FileOpenedV1 } from './file-opened.v1.js';
import { FileEntryAddedV1 } from './file-entry-added.v1.js';
import { FileDocumentReceivedV1 } from './file-document-received.v1.js';
import { FileDocumentVoidedV1 } from './file-document-voided.v1.js';
import { FileDocumentWaivedV1 } from './file-document-waived.v1.js';
import { FileWaiverWithdrawnV1 } from './file-waiver-withdrawn.v1.js';
import { FileCompletedV1 } from './file-completed.v1.js';
import { FileReopenedV1 } from './file-reopened.v1.js';
import { FileDocumentExpiringV1 } from './file-document-expiring.v1.js';
import { FileVoidedV1 } from './file-voided.v1.js';
import * as handOver from './hand-over.js';
import * as loan from './loan.js';
import { ReleaseTakenInV1 } from './release-taken-in.v1.js';
import { ReleaseReleasedV1 } from './release-released.v1.js';
import { ReleaseVoidedV1 } from './release-voided.v1.js';
import { FileBundledV1 } from './file-bundled.v1.js';
import { FileUnbundledV1 } from './file-unbundled.v1.js';
import { BundleMadeV1 } from './bundle-made.v1.js';
import { BundleMovedV1 } from './bundle-moved.v1.js';
import { BundleDissolvedV1 } from './bundle-dissolved.v1.js';
import { DepartmentFileFiledV1 } from './department-file-filed.v1.js';
import { DepartmentFileChangedV1 } from './department-file-changed.v1.js';
import { DepartmentFileVoidedV1 } from './department-file-voided.v1.js';

export * from './file-opened.v1.js';
export * from './file-entry-added.v1.js';
export * from './file-document-received.v1.js';
export * from './file-document-voided.v1.js';
export * from './file-document-waived.v1.js';
export * from './file-waiver-withdrawn.v1.js';
export * from './file-completed.v1.js';
export * from './file-reopened.v1.js';
export * from './file-document-expiring.v1.js';
export * from './file-voided.v1.js';
export * from './hand-over.js';
export * from './loan.js';
export * from './release-taken-in.v1.js';
export * from './release-released.v1.js';
export * from './release-voided.v1.js';
export * from './file-bundled.v1.js';
export * from './file-unbundled.v1.js';
export * from './bundle-made.v1.js';
export * from './bundle-moved.v1.js';
export * from './bundle-dissolved.v1.js';
export * from './department-file-filed.v1.js';
export * from './department-file-changed.v1.js';
export * from './department-file-voided.v1.js';

/** Of files, hand-overs, loans, certificates and bundles. */
export const ofPapers = [
  FileOpenedV1,
  FileEntryAddedV1,
  FileDocumentReceivedV1,
  FileDocumentVoidedV1,
  FileDocumentWaivedV1,
  FileWaiverWithdrawnV1,
  FileCompletedV1,
  FileReopenedV1,
  FileDocumentExpiringV1,
  FileVoidedV1,
  ...Object.values(handOver),
  ...Object.values(loan),
  ReleaseTakenInV1,
  ReleaseReleasedV1,
  ReleaseVoidedV1,
  FileBundledV1,
  FileUnbundledV1,
  BundleMadeV1,
  BundleMovedV1,
  BundleDissolvedV1,
  DepartmentFileFiledV1,
  DepartmentFileChangedV1,
  DepartmentFileVoidedV1,
] as const;
