// class-transformer's @Type reads and writes metadata when an event class is made
import 'reflect-metadata';
import { CustomerRegisteredV1 } from './customer-registered.v1.js';
import { CustomerChangedV1 } from './customer-changed.v1.js';
import { AssetRegisteredV1 } from './asset-registered.v1.js';
import { AssetChangedV1 } from './asset-changed.v1.js';
import { AssetRetiredV1 } from './asset-retired.v1.js';
import { AssetVoidedV1 } from './asset-voided.v1.js';
import { CustomerErasedV1 } from './customer-erased.v1.js';
import { CustomerMergedV1 } from './customer-merged.v1.js';
import { CustomerVoidedV1 } from './customer-voided.v1.js';
import { DisposalAccountRefusedV1 } from './disposal-account-refused.v1.js';
import { DisposalAccountReleasedV1 } from './disposal-account-released.v1.js';
import { DisposalAccountReservedV1 } from './disposal-account-reserved.v1.js';
import { DisposalAccountSettledV1 } from './disposal-account-settled.v1.js';
import { ExportRecordedV1 } from './export-recorded.v1.js';
import { ImportFinishedV1 } from './import-finished.v1.js';
import { RevealRecordedV1 } from './reveal-recorded.v1.js';
import { CreditAssessmentAssessedV1 } from './credit-assessment-assessed.v1.js';
import { CreditAssessmentGradeFellV1 } from './credit-assessment-grade-fell.v1.js';
import { CreditAssessmentSupersededV1 } from './credit-assessment-superseded.v1.js';
import { CreditAssessmentExpiryAnnouncedV1 } from './credit-assessment-expiry-announced.v1.js';
import { CreditAssessmentExpiredV1 } from './credit-assessment-expired.v1.js';
import { CreditAssessmentVoidedV1 } from './credit-assessment-voided.v1.js';
import { CreditAssessmentReinstatedV1 } from './credit-assessment-reinstated.v1.js';
import { VisitScheduledV1 } from './visit-scheduled.v1.js';
import { VisitDueMovedV1 } from './visit-due-moved.v1.js';
import { VisitAssignedV1 } from './visit-assigned.v1.js';
import { VisitArrangedV1 } from './visit-arranged.v1.js';
import { VisitArrangementWithdrawnV1 } from './visit-arrangement-withdrawn.v1.js';
import { VisitDoneV1 } from './visit-done.v1.js';
import { VisitCancelledV1 } from './visit-cancelled.v1.js';
import { VisitDeadlineBreachedV1 } from './visit-deadline-breached.v1.js';
import { KeyAccountOpenedV1 } from './key-account-opened.v1.js';
import { KeyAccountGroupNamedV1 } from './key-account-group-named.v1.js';
import { KeyAccountEndedV1 } from './key-account-ended.v1.js';
import { KeyAccountReopenedV1 } from './key-account-reopened.v1.js';
import { LoyaltyClassifiedV1 } from './loyalty-classified.v1.js';
import { LoyaltyClassWithdrawnV1 } from './loyalty-class-withdrawn.v1.js';
import { TierProposalProposedV1 } from './tier-proposal-proposed.v1.js';
import { TierProposalConfirmedV1 } from './tier-proposal-confirmed.v1.js';
import { TierProposalDroppedV1 } from './tier-proposal-dropped.v1.js';
import { TierProposalWithdrawnV1 } from './tier-proposal-withdrawn.v1.js';
import { MembershipJoinedV1 } from './membership-joined.v1.js';
import { MembershipLeftV1 } from './membership-left.v1.js';
import { MembershipLeaveUndoneV1 } from './membership-leave-undone.v1.js';
import { MembershipRenewedV1 } from './membership-renewed.v1.js';
import { MembershipLevelChangedV1 } from './membership-level-changed.v1.js';
import { MembershipExpiryAnnouncedV1 } from './membership-expiry-announced.v1.js';
import { MembershipExpiredV1 } from './membership-expired.v1.js';
import { MembershipVoidedV1 } from './membership-voided.v1.js';
import { ActivityPlannedV1 } from './activity-planned.v1.js';
import { ActivityChangedV1 } from './activity-changed.v1.js';
import { ActivityAnnouncedV1 } from './activity-announced.v1.js';
import { ActivityNoticeGivenV1 } from './activity-notice-given.v1.js';
import { ActivityCancelledV1 } from './activity-cancelled.v1.js';
import { ActivityHeldV1 } from './activity-held.v1.js';
import { EnrolmentEnrolledV1 } from './enrolment-enrolled.v1.js';
import { EnrolmentMovedUpV1 } from './enrolment-moved-up.v1.js';
import { EnrolmentGivenUpV1 } from './enrolment-given-up.v1.js';
import { EnrolmentAttendedV1 } from './enrolment-attended.v1.js';
import { EnrolmentAttendanceUndoneV1 } from './enrolment-attendance-undone.v1.js';
import { EnrolmentAbsentV1 } from './enrolment-absent.v1.js';
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

export * from './customer-personal-state.js';
export * from './customer-registered.v1.js';
export * from './customer-changed.v1.js';
export * from './asset-registered.v1.js';
export * from './asset-changed.v1.js';
export * from './asset-retired.v1.js';
export * from './asset-voided.v1.js';
export * from './customer-erased.v1.js';
export * from './customer-merged.v1.js';
export * from './customer-voided.v1.js';
export * from './disposal-account-refused.v1.js';
export * from './disposal-account-released.v1.js';
export * from './disposal-account-reserved.v1.js';
export * from './disposal-account-settled.v1.js';
export * from './export-recorded.v1.js';
export * from './import-finished.v1.js';
export * from './reveal-recorded.v1.js';
export * from './credit-assessment-assessed.v1.js';
export * from './credit-assessment-grade-fell.v1.js';
export * from './credit-assessment-superseded.v1.js';
export * from './credit-assessment-expiry-announced.v1.js';
export * from './credit-assessment-expired.v1.js';
export * from './credit-assessment-voided.v1.js';
export * from './credit-assessment-reinstated.v1.js';
export * from './visit-scheduled.v1.js';
export * from './visit-due-moved.v1.js';
export * from './visit-assigned.v1.js';
export * from './visit-arranged.v1.js';
export * from './visit-arrangement-withdrawn.v1.js';
export * from './visit-done.v1.js';
export * from './visit-cancelled.v1.js';
export * from './visit-deadline-breached.v1.js';
export * from './key-account-opened.v1.js';
export * from './key-account-group-named.v1.js';
export * from './key-account-ended.v1.js';
export * from './key-account-reopened.v1.js';
export * from './loyalty-classified.v1.js';
export * from './loyalty-class-withdrawn.v1.js';
export * from './tier-proposal-proposed.v1.js';
export * from './tier-proposal-confirmed.v1.js';
export * from './tier-proposal-dropped.v1.js';
export * from './tier-proposal-withdrawn.v1.js';
export * from './membership-joined.v1.js';
export * from './membership-left.v1.js';
export * from './membership-leave-undone.v1.js';
export * from './membership-renewed.v1.js';
export * from './membership-level-changed.v1.js';
export * from './membership-expiry-announced.v1.js';
export * from './membership-expired.v1.js';
export * from './membership-voided.v1.js';
export * from './activity-planned.v1.js';
export * from './activity-changed.v1.js';
export * from './activity-announced.v1.js';
export * from './activity-notice-given.v1.js';
export * from './activity-cancelled.v1.js';
export * from './activity-held.v1.js';
export * from './enrolment-enrolled.v1.js';
export * from './enrolment-moved-up.v1.js';
export * from './enrolment-given-up.v1.js';
export * from './enrolment-attended.v1.js';
export * from './enrolment-attendance-undone.v1.js';
export * from './enrolment-absent.v1.js';
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

/** Every event that customers publishes, in the versions that it publishes now. */
export const events = [
  CustomerRegisteredV1,
  CustomerChangedV1,
  AssetRegisteredV1,
  AssetChangedV1,
  AssetRetiredV1,
  AssetVoidedV1,
  CustomerErasedV1,
  CustomerMergedV1,
  CustomerVoidedV1,
  DisposalAccountRefusedV1,
  DisposalAccountReleasedV1,
  DisposalAccountReservedV1,
  DisposalAccountSettledV1,
  RevealRecordedV1,
  CreditAssessmentAssessedV1,
  CreditAssessmentGradeFellV1,
  CreditAssessmentSupersededV1,
  CreditAssessmentExpiryAnnouncedV1,
  CreditAssessmentExpiredV1,
  CreditAssessmentVoidedV1,
  CreditAssessmentReinstatedV1,
  VisitScheduledV1,
  VisitDueMovedV1,
  VisitAssignedV1,
  VisitArrangedV1,
  VisitArrangementWithdrawnV1,
  VisitDoneV1,
  VisitCancelledV1,
  VisitDeadlineBreachedV1,
  KeyAccountOpenedV1,
  KeyAccountGroupNamedV1,
  KeyAccountEndedV1,
  KeyAccountReopenedV1,
  LoyaltyClassifiedV1,
  LoyaltyClassWithdrawnV1,
  TierProposalProposedV1,
  TierProposalConfirmedV1,
  TierProposalDroppedV1,
  TierProposalWithdrawnV1,
  MembershipJoinedV1,
  MembershipLeftV1,
  MembershipLeaveUndoneV1,
  MembershipRenewedV1,
  MembershipLevelChangedV1,
  MembershipExpiryAnnouncedV1,
  MembershipExpiredV1,
  MembershipVoidedV1,
  ActivityPlannedV1,
  ActivityChangedV1,
  ActivityAnnouncedV1,
  ActivityNoticeGivenV1,
  ActivityCancelledV1,
  ActivityHeldV1,
  EnrolmentEnrolledV1,
  EnrolmentMovedUpV1,
  EnrolmentGivenUpV1,
  EnrolmentAttendedV1,
  EnrolmentAttendanceUndoneV1,
  EnrolmentAbsentV1,
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
  ImportFinishedV1,
  ExportRecordedV1,
] as const;
