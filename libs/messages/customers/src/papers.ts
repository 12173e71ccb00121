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
import { HandOverStartedV1 } from './hand-over-started.v1.js';
import { HandOverOfferedV1 } from './hand-over-offered.v1.js';
import { HandOverTakenBackV1 } from './hand-over-taken-back.v1.js';
import { HandOverReceivedV1 } from './hand-over-received.v1.js';
import { HandOverWaivedV1 } from './hand-over-waived.v1.js';
import { HandOverVoidedV1 } from './hand-over-voided.v1.js';
import { HandOverDeadlineBreachedV1 } from './hand-over-deadline-breached.v1.js';
import { LoanRequestedV1 } from './loan-requested.v1.js';
import { LoanApprovedV1 } from './loan-approved.v1.js';
import { LoanRejectedV1 } from './loan-rejected.v1.js';
import { LoanWithdrawnV1 } from './loan-withdrawn.v1.js';
import { LoanHandedOutV1 } from './loan-handed-out.v1.js';
import { LoanReturnedV1 } from './loan-returned.v1.js';
import { LoanSlipVoidedV1 } from './loan-slip-voided.v1.js';
import { LoanDeadlineBreachedV1 } from './loan-deadline-breached.v1.js';
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
export * from './hand-over-started.v1.js';
export * from './hand-over-offered.v1.js';
export * from './hand-over-taken-back.v1.js';
export * from './hand-over-received.v1.js';
export * from './hand-over-waived.v1.js';
export * from './hand-over-voided.v1.js';
export * from './hand-over-deadline-breached.v1.js';
export * from './loan-requested.v1.js';
export * from './loan-approved.v1.js';
export * from './loan-rejected.v1.js';
export * from './loan-withdrawn.v1.js';
export * from './loan-handed-out.v1.js';
export * from './loan-returned.v1.js';
export * from './loan-slip-voided.v1.js';
export * from './loan-deadline-breached.v1.js';
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
  HandOverStartedV1,
  HandOverOfferedV1,
  HandOverTakenBackV1,
  HandOverReceivedV1,
  HandOverWaivedV1,
  HandOverVoidedV1,
  HandOverDeadlineBreachedV1,
  LoanRequestedV1,
  LoanApprovedV1,
  LoanRejectedV1,
  LoanWithdrawnV1,
  LoanHandedOutV1,
  LoanReturnedV1,
  LoanSlipVoidedV1,
  LoanDeadlineBreachedV1,
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
