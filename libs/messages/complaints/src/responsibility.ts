import { Code, Id, Instant, optional, PersonId } from '@kefu/fields';

/**
 * A department appeals against the finding that it is responsible (CP-16). It stays so until the director
 * has decided; the evidence stays with complaints.
 */
export class ComplaintResponsibilityAppealedV1 {
  static readonly type = 'kefu.complaints.complaint.responsibility-appealed.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @Code() department!: string;
  @Instant() appealedAt!: string;
  @PersonId() appealedBy!: string;
}

/** The department stays responsible, and may not appeal against that finding again (CP-16). */
export class ComplaintResponsibilityUpheldV1 {
  static readonly type = 'kefu.complaints.complaint.responsibility-upheld.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @Code() department!: string;
  @PersonId() decidedBy!: string;
}

/** The department is not responsible: another one is, or none (CP-16). Who works on the complaint stays. */
export class ComplaintResponsibilityOverturnedV1 {
  static readonly type = 'kefu.complaints.complaint.responsibility-overturned.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @Code() department!: string;
  /** Absent where no department is. */
  @Code(optional) to?: string;
  @PersonId() decidedBy!: string;
}
