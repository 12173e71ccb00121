import { Code, Id, Instant, Int, OneOf, PersonId, optional } from '@kefu/fields';

/** The customer accepted on-site repair as a remedy, and the complaint waits for the repair (CP-11). */
export class ComplaintRepairRequestedV1 {
  static readonly type = 'kefu.complaints.complaint.repair-requested.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  /** What is to be repaired. */
  @Id() assetId!: string;
  /** Of negotiation: tells one repair of a complaint from another. */
  @Int({ min: 1 }) round!: number;
  @PersonId() requestedBy!: string;
  @Instant() requestedAt!: string;
}

/** The repair that a complaint waited for is over: done, or the order ended without it. */
export class ComplaintRepairEndedV1 {
  static readonly type = 'kefu.complaints.complaint.repair-ended.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @OneOf(['done', 'fell-through']) outcome!: 'done' | 'fell-through';
  @Id() repairOrderId!: string;
  @Int({ min: 1 }) round!: number;
  /** `cancelled`, `voided`, where it fell through: the handler decides what becomes of it. */
  @Code(optional) because?: string;
}

/**
 * The customer complains that a technician did not come (FR-06). It is what they say: whether there is such a
 * no-show, field-repair knows.
 */
export class ComplaintNoShowToldV1 {
  static readonly type = 'kefu.complaints.complaint.no-show-told.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  /** The order to which nobody came. */
  @Id() repairOrderId!: string;
  /** When the customer complained. */
  @Instant() madeAt!: string;
}
