import { Code, Id, Instant, optional, PersonId, Sized } from '@kefu/fields';

/** Somebody holds the complaint for malicious, with evidence (CP-09). Nothing changes until another decides. */
export class ComplaintMaliceProposedV1 {
  static readonly type = 'kefu.complaints.complaint.malice-proposed.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @PersonId() proposedBy!: string;
}

/** Somebody one level above found that it is not malicious (CP-09). */
export class ComplaintMaliceDeclinedV1 {
  static readonly type = 'kefu.complaints.complaint.malice-declined.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @PersonId() declinedBy!: string;
}

/** It is malicious, by the decision of somebody one level above (CP-09). Until then it counts. */
export class ComplaintJudgedMaliciousV1 {
  static readonly type = 'kefu.complaints.complaint.judged-malicious.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @PersonId() judgedBy!: string;
  @Instant() countsUntil!: string;
}

/** The complainant was told in writing what follows (CP-09). */
export class ComplaintMaliceToldV1 {
  static readonly type = 'kefu.complaints.complaint.malice-told.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @Instant() toldAt!: string;
  @PersonId() toldBy!: string;
}

/** The complainant appeals (CP-09). */
export class ComplaintMaliceAppealedV1 {
  static readonly type = 'kefu.complaints.complaint.malice-appealed.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  /** `CP00000042` */
  @Sized(1, 32, optional) number?: string;
  @Instant() appealedAt!: string;
  @PersonId() recordedBy!: string;
}

/** The appeal was right: the complaint is where it was, and open again (CP-09). */
export class ComplaintMaliceOverturnedV1 {
  static readonly type = 'kefu.complaints.complaint.malice-overturned.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  /** `CP00000042` */
  @Sized(1, 32, optional) number?: string;
  /** The state that it is in again. */
  @Code() to!: string;
  @PersonId() decidedBy!: string;
}

/** The appeal was not right: it stays malicious, and nobody may appeal again (CP-09). */
export class ComplaintMaliceUpheldV1 {
  static readonly type = 'kefu.complaints.complaint.malice-upheld.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @PersonId() decidedBy!: string;
}

/** It counts no more (CP-09); the record stays. */
export class ComplaintMaliceLapsedV1 {
  static readonly type = 'kefu.complaints.complaint.malice-lapsed.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
}
