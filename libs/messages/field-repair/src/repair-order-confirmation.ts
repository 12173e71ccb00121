import { Code, Id, Instant, Int, OneOf, optional } from '@kefu/fields';

/**
 * Somebody asks that the customer of a `signed` or `repaired` order is called once more, because no
 * call is open that could let the order be closed (G-02, CB-03). The order is as it was; whether a call
 * comes of it, callbacks says: it plans none while one of this plan is open.
 */
export class RepairOrderConfirmationRequestedV1 {
  static readonly type = 'kefu.field-repair.repair-order.confirmation-requested.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  /** `CB-03` after a signed receipt, `CB-02` for what is repaired and has none. */
  @OneOf(['CB-02', 'CB-03']) plan!: 'CB-02' | 'CB-03';
  @Id() requestedBy!: string;
  @Instant() requestedAt!: string;
}

/**
 * The customer says in stage A that nobody came, against an arrival that is on record (CB-01). The lead
 * is told at once; the arrival stays on record until somebody finds out who is right.
 */
export class RepairOrderArrivalDeniedV1 {
  static readonly type = 'kefu.field-repair.repair-order.arrival-denied.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  @Id() technicianId!: string;
  @Id(optional) teamId?: string;
  /** The lead who is told; absent when none is on record. */
  @Id(optional) leadId?: string;
  /** The how-many-th visit of this order. */
  @Int({ min: 1 }) visit!: number;
  /** When the technician was there, by their own account. */
  @Instant() arrivedAt!: string;
  @Id() callbackId!: string;
  @Instant() deniedAt!: string;
}

/**
 * Somebody tried to get the customer's signature for what is repaired and came back without one
 * (FR-12). It counts towards G-02; a receipt that is signed later makes it mean nothing.
 */
export class RepairOrderReceiptAttemptedV1 {
  static readonly type = 'kefu.field-repair.repair-order.receipt-attempted.v1' as const;
  @Id() customerId!: string;
  /** The how-many-th attempt since the repair. */
  @Int({ min: 1 }) attempt!: number;
  @OneOf(['visit', 'phone', 'message', 'post']) how!: 'visit' | 'phone' | 'message' | 'post';
  @OneOf(['no-answer', 'put-off', 'refused']) outcome!: 'no-answer' | 'put-off' | 'refused';
  @Id() attemptedBy!: string;
  /** When it was, which may be earlier than the event. */
  @Instant() attemptedAt!: string;
}
