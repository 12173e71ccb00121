import { Code, Id, PersonId, Yuan } from '@kefu/fields';

/** What events of a write-off say of it. */
class OfAWriteOff {
  @Id() customerId!: string;
  @Id() contractId!: string;
  @Code() regionId!: string;
  @Id() receivableId!: string;
}

/** Somebody asks that what is left of a receivable be bad debt (CT-07). Nothing is written off by it. */
export class WriteOffAppliedForV1 extends OfAWriteOff {
  static readonly type = 'kefu.contracts.write-off.applied-for.v1' as const;
  @Yuan() amount!: string;
  @PersonId() appliedBy!: string;
}

/** One of the three who have to approve it did (CT-07). */
export class WriteOffSecondedV1 extends OfAWriteOff {
  static readonly type = 'kefu.contracts.write-off.seconded.v1' as const;
  /** `manager`, `finance`, `general-manager`. */
  @Code() approvedAs!: string;
  @PersonId() approvedBy!: string;
}

/** All three approved: it is bad debt (CT-07). */
export class WriteOffApprovedV1 extends OfAWriteOff {
  static readonly type = 'kefu.contracts.write-off.approved.v1' as const;
  @Yuan() amount!: string;
}

/** One of them said no: it stays owed. */
export class WriteOffRejectedV1 extends OfAWriteOff {
  static readonly type = 'kefu.contracts.write-off.rejected.v1' as const;
  @PersonId() rejectedBy!: string;
}

/** Nobody asks for it any more: the customer paid after all, say. */
export class WriteOffWithdrawnV1 extends OfAWriteOff {
  static readonly type = 'kefu.contracts.write-off.withdrawn.v1' as const;
  @PersonId() withdrawnBy!: string;
}
