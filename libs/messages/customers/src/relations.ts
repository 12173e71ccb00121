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

/** Of credit, visits, key accounts, loyalty, the club and activities. */
export const ofRelations = [
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
] as const;
