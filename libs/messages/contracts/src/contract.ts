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
  PersonId,
  RuleId,
  Sized,
  Yuan,
} from '@kefu/fields';

const reviewRoles = ['contract-reviewer', 'manager', 'finance'] as const;
type ReviewRole = (typeof reviewRoles)[number];

/** What events of a contract say of it. */
class OfAContract {
  @Id() customerId!: string;
  @Code() regionId!: string;
  @Code() kind!: string;
  @PersonId() ownerId!: string;
}

/** A contract was drafted. Nothing is agreed by it, and nobody has reviewed it yet (CT-01). */
export class ContractDraftedV1 {
  static readonly type = 'kefu.contracts.contract.drafted.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  /** What it is about, as a code of the profile's. */
  @Code() kind!: string;
  /** The account manager who answers for it (G-01). */
  @PersonId() ownerId!: string;
  /** The one that it is to renew (CT-09). */
  @Id(optional) previousId?: string;
}

/** Its text or terms were written anew: a new version, which nobody has reviewed (CT-01). */
export class ContractRevisedV1 extends OfAContract {
  static readonly type = 'kefu.contracts.contract.revised.v1' as const;
  @Int({ min: 2 }) version!: number;
  @PersonId() revisedBy!: string;
  /** The version before was under review or approved; that counts no more. */
  @Flag() reviewedAnew!: boolean;
}

/** A version was sent to those who review it (CT-01). */
export class ContractSubmittedV1 extends OfAContract {
  static readonly type = 'kefu.contracts.contract.submitted.v1' as const;
  @Int({ min: 1 }) version!: number;
  /** Whose opinions are asked for. */
  @OneOf(reviewRoles, listOf({ min: 1 })) roles!: ReviewRole[];
  @PersonId() submittedBy!: string;
}

/** One of those who review it agreed or objected (CT-01). What they said stays with contracts. */
export class ContractOpinionGivenV1 extends OfAContract {
  static readonly type = 'kefu.contracts.contract.opinion-given.v1' as const;
  @Int({ min: 1 }) version!: number;
  /** For which role; whoever gave it may be above it. */
  @OneOf(reviewRoles) role!: ReviewRole;
  @Flag() agrees!: boolean;
  @PersonId() givenBy!: string;
}

/** Whoever agreed took it back before signing: their role is asked again (CT-01). */
export class ContractOpinionWithdrawnV1 extends OfAContract {
  static readonly type = 'kefu.contracts.contract.opinion-withdrawn.v1' as const;
  @Int({ min: 1 }) version!: number;
  @OneOf(reviewRoles) role!: ReviewRole;
  @PersonId() withdrawnBy!: string;
}

/** It is a draft again: one objected (CT-01), or the customer's grade fell and it has no security (CT-10). */
export class ContractSentBackV1 extends OfAContract {
  static readonly type = 'kefu.contracts.contract.sent-back.v1' as const;
  @Int({ min: 1 }) version!: number;
  @OneOf(['objected', 'grade-fell']) why!: 'objected' | 'grade-fell';
}

/** All who review it agreed to this version (CT-01). Nobody has signed it yet. */
export class ContractApprovedV1 extends OfAContract {
  static readonly type = 'kefu.contracts.contract.approved.v1' as const;
  @Int({ min: 1 }) version!: number;
}

/** The customer's grade is worse than the manager knew who agreed: the manager is asked anew (CT-10). */
export class ContractCreditHeardV1 extends OfAContract {
  static readonly type = 'kefu.contracts.contract.credit-heard.v1' as const;
  @Int({ min: 1 }) version!: number;
  @Sized(1, 3) grade!: string;
}

/** The customer was given the statement of fees (CT-02). Nothing is owed by it. */
export class ContractFeesToldV1 extends OfAContract {
  static readonly type = 'kefu.contracts.contract.fees-told.v1' as const;
  @Yuan() amount!: string;
  /** The fee quote that it was made of (CT-12). */
  @Id(optional) quoteId?: string;
}

/** Both sides signed it: it has its number, and its line in the ledger of contracts (CT-02). */
export class ContractSignedV1 extends OfAContract {
  static readonly type = 'kefu.contracts.contract.signed.v1' as const;
  /** `HT000042` */
  @Sized(1, 32) number!: string;
  @Day() signedOn!: string;
  /** What it comes to; absent where it is metered. */
  @Yuan(optional) total?: string;
  @Day(optional) startsOn?: string;
  /** The last day on which it holds; absent where it has no end. */
  @Day(optional) endsOn?: string;
  /** The one that it renews (CT-09). */
  @Id(optional) previousId?: string;
}

/** The signed copy is on its shelf (CT-02). */
export class ContractFiledV1 extends OfAContract {
  static readonly type = 'kefu.contracts.contract.filed.v1' as const;
  @PersonId() filedBy!: string;
}

/** Its first day has come (CT-02). It was in force since it was signed. */
export class ContractBegunV1 extends OfAContract {
  static readonly type = 'kefu.contracts.contract.begun.v1' as const;
}

/** It ends soon and should be renewed (CT-09). Once for each number of days that the handbook names. */
export class ContractRenewalAnnouncedV1 extends OfAContract {
  static readonly type = 'kefu.contracts.contract.renewal-announced.v1' as const;
  /** The last day on which it holds. */
  @Day() endsOn!: string;
  @Int({ min: 0 }) daysLeft!: number;
  /** Who is told: the owner, or the manager where the owner is gone. */
  @Code() toldRole!: string;
  @PersonId(optional) toldId?: string;
}

/** Its last day is over and nothing goes on where it ends. */
export class ContractExpiredV1 extends OfAContract {
  static readonly type = 'kefu.contracts.contract.expired.v1' as const;
}

/** Its last day is over and another contract, which is signed, goes on where it ends (CT-09). */
export class ContractRenewedV1 extends OfAContract {
  static readonly type = 'kefu.contracts.contract.renewed.v1' as const;
  @Id() renewedById!: string;
}

/** Somebody asked that it end before its time. Nothing has ended by it. */
export class ContractTerminationAskedV1 extends OfAContract {
  static readonly type = 'kefu.contracts.contract.termination-asked.v1' as const;
  /** The last day on which it would hold. */
  @Day() lastDay!: string;
  @PersonId() askedBy!: string;
}

/** It ends before its time. It holds until its last day is over. */
export class ContractTerminationGrantedV1 extends OfAContract {
  static readonly type = 'kefu.contracts.contract.termination-granted.v1' as const;
  @Day() lastDay!: string;
  @PersonId() decidedBy!: string;
}

/** It does not end before its time. */
export class ContractTerminationRefusedV1 extends OfAContract {
  static readonly type = 'kefu.contracts.contract.termination-refused.v1' as const;
  /** The last day that was asked for. */
  @Day() lastDay!: string;
  @PersonId() decidedBy!: string;
}

/** The last day that was agreed is over, before its time. */
export class ContractTerminatedV1 extends OfAContract {
  static readonly type = 'kefu.contracts.contract.terminated.v1' as const;
  @Day() lastDay!: string;
}

/** It will not be signed; it stays on record (G-03). */
export class ContractWithdrawnV1 {
  static readonly type = 'kefu.contracts.contract.withdrawn.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
}

/** Somebody else answers for it from now on, as when its owner left (G-01). */
export class ContractHandedOverV1 extends OfAContract {
  static readonly type = 'kefu.contracts.contract.handed-over.v1' as const;
  @PersonId() formerOwnerId!: string;
}

/** An opinion was not given (CT-01), or the signed copy not filed (CT-02), in time. Both stay possible. */
export class ContractDeadlineBreachedV1 {
  static readonly type = 'kefu.contracts.contract.deadline-breached.v1' as const;
  @RuleId() rule!: string;
  /** What the clock counted from. */
  @Instant() startedAt!: string;
  /** The last moment at which the deed would have been in time. */
  @Instant() dueAt!: string;
  @Code() responsibleRole!: string;
  @PersonId(optional) responsibleId?: string;
  /** The next role up, which it now is in front of. */
  @Code() escalatedTo!: string;
  /** From 2 on: it was told before and still lies there (G-01). */
  @Int({ min: 2 }, optional) again?: number;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @Code() kind!: string;
  @PersonId() ownerId!: string;
}
