import {
  Code,
  Id,
  Instant,
  Int,
  OneOf,
  optional,
  PersonId,
  RuleId,
  Sized,
  Yuan,
} from '@kefu/fields';

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
  /** `CP00000042` */
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
  /** From 2 on: it was told before and still lies there. One breach all the same. */
  @Int({ min: 2 }, optional) again?: number;
  @Id() customerId!: string;
  @Code() regionId!: string;
}
