import {
  Code,
  Day,
  Flag,
  Id,
  Instant,
  Int,
  listOf,
  OneOf,
  optional,
  Part,
  PersonId,
  RuleId,
  Text,
  Yuan,
} from '@kefu/fields';
import {
  disposalKinds,
  grantingRoles,
  type DisposalKind,
  type GrantingRole,
  type Role,
} from '@kefu/handbook';
import * as domain from '../domain/index.js';

/** In the customer's own words. */
export class SaidRecord implements domain.Said {
  @Instant() at!: string;
  @Text() words!: string;
  @Text() remedySought!: string;
}

/** Words of staff. */
export class RemarkRecord implements domain.Remark {
  @Instant() at!: string;
  @PersonId() by!: string;
  @Text() about!: string;
  @Text() text!: string;
}

export class CallbackOrigin {
  @Id() id!: string;
  @Instant() endedAt!: string;
}

export class ClassificationRecord implements domain.Classification {
  @OneOf(domain.categories) category!: domain.Category;
  @OneOf(domain.severities) severity!: domain.Severity;
  @OneOf(domain.natures) nature!: domain.Nature;
  /** Whether somebody may come to harm, or did. */
  @OneOf(domain.safeties, optional) safety?: domain.Assessment['safety'];
  @OneOf(domain.complexities, optional) complexity?: domain.Assessment['complexity'];
  /** On whom it bears: this customer, several, the public. */
  @OneOf(domain.impacts, optional) impact?: domain.Assessment['impact'];
  @Instant() at!: string;
  @PersonId() by!: string;
}

/** Somebody above who hears of it; without `at` they have not yet (CP-04). */
export class ReportRecord implements domain.Report {
  @Text() to!: Role;
  @Instant() owedFrom!: string;
  @Instant(optional) at?: string;
  @PersonId(optional) by?: string;
}

export class AssignmentRecord implements domain.Assignment {
  @Code() department!: string;
  @PersonId() personId!: string;
  @Instant() at!: string;
  @PersonId() by!: string;
  /** The manager decided: it may not be refused (G-08). */
  @Flag() final!: boolean;
  @Instant(optional) signedAt?: string;
  /** Nobody signed or refused in time, which counts as signed (G-08). */
  @Flag(optional) silent?: boolean;
}

export class DeclinedRecord implements domain.Declined {
  @Code() department!: string;
  @PersonId() personId!: string;
  @Instant() at!: string;
  @PersonId() by!: string;
}

export class InvestigationRecord implements domain.Investigation {
  @Instant() at!: string;
  @PersonId() by!: string;
  @Code() cause!: string;
  @Flag() demandReasonable!: boolean;
  @Code() department!: string;
  @PersonId() personId!: string;
}

export class RemedyRecord implements domain.Remedy {
  @OneOf(domain.remedyKinds) kind!: domain.RemedyKind;
  /** Yuan. */
  @Yuan() cost!: string;
}

/** All of one kind that it gives away, as the customer's disposal account is asked for it (G-04). */
export class ProposedDisposalRecord implements domain.ProposedDisposal {
  @Id() id!: string;
  @OneOf(disposalKinds) kind!: DisposalKind;
  @Yuan() amount!: string;
  /** Absent while the account is awaited; `none` where somebody went on without it. */
  @OneOf(domain.accountAnswers, optional) answer?: domain.AccountAnswer;
  /** `customer-limit`, say, where it was refused. */
  @Text(optional) why?: string;
  /** Who may grant what was refused. */
  @OneOf(grantingRoles, optional) mayGrant?: GrantingRole;
}

export class ProposalRecord implements domain.Proposal {
  @Int() round!: number;
  @Part(() => RemedyRecord, listOf()) remedies!: readonly RemedyRecord[];
  @Yuan() cost!: string;
  @OneOf(domain.proposalStatuses) status!: domain.ProposalStatus;
  @Instant() proposedAt!: string;
  @PersonId() proposedBy!: string;
  /** Somebody approved it; until the account has reserved it, it waits (G-04). */
  @Instant(optional) approvedAt?: string;
  @PersonId(optional) approvedBy?: string;
  @OneOf(grantingRoles, optional) approvedAs?: GrantingRole;
  @Part(() => ProposedDisposalRecord, { ...listOf(), ...optional })
  disposals?: readonly ProposedDisposalRecord[];
  @Instant(optional) decidedAt?: string;
  @PersonId(optional) decidedBy?: string;
  @Instant(optional) presentedAt?: string;
  /** By when the customer is to answer, or be asked again (CP-07). */
  @Instant(optional) answerBy?: string;
  @Instant(optional) answeredAt?: string;
  @Instant(optional) carriedOutAt?: string;
}

export class PaymentRecord implements domain.Payment {
  @Id() id!: string;
  /** Of contracts, where that paid it. */
  @Id(optional) payoutId?: string;
  /** What of the proposal it pays. */
  @Id() disposalId!: string;
  @OneOf(domain.moneyKinds) kind!: domain.MoneyKind;
  @Yuan() amount!: string;
  /** When it left, by the bank's day. */
  @Day() paidOn!: string;
  @OneOf(domain.paymentMethods) method!: domain.Payment['method'];
  @Instant() at!: string;
  @PersonId() by!: string;
  /** When it came back, where it did. */
  @Day(optional) reversedOn?: string;
  @Instant(optional) reversedAt?: string;
  @PersonId(optional) reversedBy?: string;
}

export class MaliceAppealRecord implements domain.MaliceAppeal {
  @Instant() at!: string;
  @PersonId() by!: string;
  @Instant(optional) decidedAt?: string;
  @PersonId(optional) decidedBy?: string;
  @Flag(optional) overturned?: boolean;
}

export class MaliceRecord implements domain.Malice {
  @Instant() proposedAt!: string;
  @PersonId() proposedBy!: string;
  @OneOf(domain.levels) proposedAs!: domain.Level;
  @Instant(optional) decidedAt?: string;
  @PersonId(optional) decidedBy?: string;
  @OneOf(domain.levels, optional) decidedAs?: domain.Level;
  /** Whoever decided found that it is not. */
  @Flag(optional) declined?: boolean;
  /** Where the complaint was, and is again if that is overturned. */
  @OneOf(domain.complaintStatuses, optional) from?: domain.ComplaintStatus;
  /** The complainant was told in writing what follows. */
  @Instant(optional) toldAt?: string;
  @PersonId(optional) toldBy?: string;
  @Instant(optional) appealUntil?: string;
  @Instant(optional) countsUntil?: string;
  @Instant(optional) lapsedAt?: string;
  @Part(() => MaliceAppealRecord, optional) appeal?: MaliceAppealRecord;
  /** Nothing can overturn it any more. */
  @Flag(optional) final?: boolean;
}

export class RepairRecord implements domain.RepairRemedy {
  @Int() round!: number;
  @OneOf(domain.repairStatuses) status!: domain.RepairRemedy['status'];
  @Instant() askedAt!: string;
  @Id(optional) repairOrderId?: string;
  @Instant(optional) endedAt?: string;
  /** How the order ended, where the repair fell through. */
  @Code(optional) because?: string;
}

export class ContactRecord implements domain.Contact {
  @Instant() at!: string;
  @PersonId() by!: string;
  @OneOf(domain.contactOutcomes) outcome!: domain.Contact['outcome'];
}

export class EvaluationRecord implements domain.Evaluation {
  @Instant() at!: string;
  @PersonId() by!: string;
  @Flag() confirmed!: boolean;
  @Int() score!: number;
}

export class DeedRecord implements domain.Deed {
  @Instant() at!: string;
  @PersonId() by!: string;
}

export class EscalationRecord implements domain.Escalation {
  @Instant() at!: string;
  @OneOf(domain.escalating) rule!: domain.Escalation['rule'];
  @Text() to!: Role;
}

export class RestRecord {
  @Instant() from!: string;
  @Instant() to!: string;
  @RuleId(optional) rule?: string;
}

export class EndingRecord extends DeedRecord implements domain.Ending {
  @OneOf(['confirmed', 'unconfirmed', 'malicious', 'withdrawn', 'voided'])
  outcome!: domain.Ending['outcome'];
}
