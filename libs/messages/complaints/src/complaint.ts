import {
  Code,
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

/** Somebody complained, and it reached the centre (CP-01). What they said stays with complaints. */
export class ComplaintRecordedV1 {
  static readonly type = 'kefu.complaints.complaint.recorded.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  /** `C00000042` */
  @Sized(1, 32) number!: string;
  /** What it is about, where that is known. */
  @Id(optional) assetId?: string;
  /** `phone`, `letter`, `callback`. */
  @Code() channel!: string;
  /** The callback that it came out of (CP-08). */
  @Id(optional) callbackId?: string;
  /** When the customer made it. */
  @Instant() madeAt!: string;
  /** When somebody of the company had it. */
  @Instant() receivedAt!: string;
  @PersonId() recordedBy!: string;
}

/**
 * The customer's own words stand on record, of a complaint that came out of a callback and was opened
 * without them (CP-01). The words stay with complaints.
 */
export class ComplaintTakenDownV1 {
  static readonly type = 'kefu.complaints.complaint.taken-down.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  /** What it is about, where that was not known before. */
  @Id(optional) assetId?: string;
  @Instant() takenDownAt!: string;
  @PersonId() takenDownBy!: string;
}

/** The manager checked the form; it may go to a department (CP-02). */
export class ComplaintConfirmedV1 {
  static readonly type = 'kefu.complaints.complaint.confirmed.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @PersonId() confirmedBy!: string;
}

/** It was classed, or classed anew (CP-03); the class before stays on record. */
export class ComplaintClassifiedV1 {
  static readonly type = 'kefu.complaints.complaint.classified.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  /** `quality`, `technical`, `service`, `usage`, `price`. */
  @Code() category!: string;
  @OneOf(['general', 'major', 'crisis']) severity!: 'general' | 'major' | 'crisis';
  /** `genuine`, `malicious`. */
  @Code() nature!: string;
  @Code(optional) formerCategory?: string;
  @Code(optional) formerSeverity?: string;
  @PersonId() classifiedBy!: string;
}

/** The director, or the general manager, heard of it (CP-04). */
export class ComplaintReportedUpV1 {
  static readonly type = 'kefu.complaints.complaint.reported-up.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @Code() to!: string;
  @Instant() reportedAt!: string;
  @PersonId() reportedBy!: string;
}

/** It is before the next role up: the customer refused too often (CP-07), or it stalled (CP-13). */
export class ComplaintEscalatedV1 {
  static readonly type = 'kefu.complaints.complaint.escalated.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @Code() to!: string;
}

/** A department and a person are responsible from now on (CP-05). They have not signed for it yet. */
export class ComplaintAssignedV1 {
  static readonly type = 'kefu.complaints.complaint.assigned.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @Code() department!: string;
  @PersonId() personId!: string;
  /** The manager decided after two refusals (G-08). */
  @Flag() final!: boolean;
  @PersonId() assignedBy!: string;
}

/** They signed for it, or said nothing for so long that it counts as signed (G-08). */
export class ComplaintSignedForV1 {
  static readonly type = 'kefu.complaints.complaint.signed-for.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @Code() department!: string;
  @PersonId() personId!: string;
  @Flag() silent!: boolean;
}

/** They say that it is not theirs (G-08). Its clock goes on. */
export class ComplaintDeclinedV1 {
  static readonly type = 'kefu.complaints.complaint.declined.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @Code() department!: string;
  @PersonId() personId!: string;
  /** How often it was refused so far. */
  @Int({ min: 1 }) refusals!: number;
}

/**
 * Whoever was to investigate it left, and it is before its owner again (G-01). Nobody refused it; its clock
 * goes on.
 */
export class ComplaintGivenBackV1 {
  static readonly type = 'kefu.complaints.complaint.given-back.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @Code() department!: string;
  /** Who had it. */
  @PersonId() personId!: string;
}

/** Somebody else answers for it from now on: they took it over, or it came to them as its owner left (G-01). */
export class ComplaintTakenOverV1 {
  static readonly type = 'kefu.complaints.complaint.taken-over.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @PersonId() ownerId!: string;
  @PersonId() formerOwnerId!: string;
}

/** What was wrong is known (CP-05). */
export class ComplaintInvestigatedV1 {
  static readonly type = 'kefu.complaints.complaint.investigated.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  /** `part-defect`, say. */
  @Code() cause!: string;
  @Flag() demandReasonable!: boolean;
  @Code() department!: string;
  @PersonId() investigatedBy!: string;
}

/** Somebody spoke with the customer, wrote to them, or tried to (CP-13). */
export class ComplaintCustomerContactedV1 {
  static readonly type = 'kefu.complaints.complaint.customer-contacted.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  /** `spoken`, `sent`, `no-answer`. */
  @Code() outcome!: string;
  @Instant() contactedAt!: string;
  @PersonId() contactedBy!: string;
}

/** What was agreed was done. The customer has yet to confirm it (CP-10). */
export class ComplaintCarriedOutV1 {
  static readonly type = 'kefu.complaints.complaint.carried-out.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  /** Yuan. */
  @Yuan() cost!: string;
  @Instant() carriedOutAt!: string;
  @PersonId() carriedOutBy!: string;
}

/** What was agreed cannot be done after all, and is negotiated again. */
export class ComplaintCalledOffV1 {
  static readonly type = 'kefu.complaints.complaint.called-off.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @PersonId() calledOffBy!: string;
}

/** The customer and the departments concerned know the result (CP-10). */
export class ComplaintResultToldV1 {
  static readonly type = 'kefu.complaints.complaint.result-told.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  /** Everybody who complains of it (CP-17). */
  @Id(listOf({}, optional)) told?: string[];
  @Instant() toldAt!: string;
  @PersonId() toldBy!: string;
}

/** Somebody asks that the customer is called once more for what they think of the result (CP-10). */
export class ComplaintEvaluationRequestedV1 {
  static readonly type = 'kefu.complaints.complaint.evaluation-requested.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  /** Which result: when it was told. */
  @Instant() resultToldAt!: string;
  @PersonId() requestedBy!: string;
  @Instant() requestedAt!: string;
}

/** The customer said what they think of the result; only `confirmed` lets it close (CP-10). */
export class ComplaintEvaluatedV1 {
  static readonly type = 'kefu.complaints.complaint.evaluated.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @Flag() confirmed!: boolean;
  /** 1 to 5. */
  @Int({ min: 1, max: 5 }) score!: number;
  @Instant() evaluatedAt!: string;
  @PersonId() evaluatedBy!: string;
}

/** The director saw the result of a major or crisis complaint (CP-04). */
export class ComplaintSignedOffV1 {
  static readonly type = 'kefu.complaints.complaint.signed-off.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @PersonId() signedOffBy!: string;
}

/** It is over: confirmed by the customer (CP-10), or by the manager without that (G-02). */
export class ComplaintClosedV1 {
  static readonly type = 'kefu.complaints.complaint.closed.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @OneOf(['confirmed', 'unconfirmed']) outcome!: 'confirmed' | 'unconfirmed';
  /** Rounds of negotiation, one at least. */
  @Int({ min: 1 }) rounds!: number;
  /** Of all that the customer accepted, in yuan. */
  @Yuan() cost!: string;
  @Instant() closedAt!: string;
  @PersonId() closedBy!: string;
}

/** The customer does not complain any more. */
export class ComplaintWithdrawnV1 {
  static readonly type = 'kefu.complaints.complaint.withdrawn.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @PersonId() withdrawnBy!: string;
}

/** It had been entered in error (G-03); it counts in no figure. */
export class ComplaintVoidedV1 {
  static readonly type = 'kefu.complaints.complaint.voided.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @PersonId() voidedBy!: string;
}

/** The customer complained of the same again soon after it was closed (CP-12), one severity up. */
export class ComplaintReopenedV1 {
  static readonly type = 'kefu.complaints.complaint.reopened.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  /** `C00000042` */
  @Sized(1, 32, optional) number?: string;
  @OneOf(['general', 'major', 'crisis']) severity!: 'general' | 'major' | 'crisis';
  /** How often so far. */
  @Int({ min: 1 }) times!: number;
  @PersonId() reopenedBy!: string;
}

/** A deadline of it passed without the deed, which stays possible. */
export class ComplaintDeadlineBreachedV1 {
  static readonly type = 'kefu.complaints.complaint.deadline-breached.v1' as const;
  @RuleId() rule!: string;
  /** What the clock counted from. */
  @Instant() startedAt!: string;
  /** The last moment at which the deed would have been in time. */
  @Instant() dueAt!: string;
  @Code() responsibleRole!: string;
  /** The person, where one was known. */
  @PersonId(optional) responsibleId?: string;
  /** The next role up, which it now is in front of. */
  @Code() escalatedTo!: string;
  @Id() customerId!: string;
  @Code() regionId!: string;
}
