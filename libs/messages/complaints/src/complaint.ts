import { Code, Flag, Id, Instant, Int, OneOf, optional, PersonId, Sized } from '@kefu/fields';

/** Somebody complained, and it reached the centre (CP-01). What they said stays with complaints. */
export class ComplaintRecordedV1 {
  static readonly type = 'kefu.complaints.complaint.recorded.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  /** `CP00000042` */
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
  /** `none`, `risk`, `harm`: whether somebody may come to harm, or did (CP-15). */
  @Code(optional) safety?: string;
  /** `simple`, `complex`. */
  @Code(optional) complexity?: string;
  /** `one`, `several`, `public`: on whom it bears. */
  @Code(optional) impact?: string;
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
