import { Id, Instant, Int } from '@kefu/fields';

/**
 * The order is a remedy of a complaint (CP-11), which waits until it is closed. It was opened for it, or
 * was open already and took the complaint's as a repeat report (FR-01).
 */
export class RepairOrderTakenForComplaintV1 {
  static readonly type = 'kefu.field-repair.repair-order.taken-for-complaint.v1' as const;
  @Id() customerId!: string;
  @Id() complaintId!: string;
  /** Which round of negotiation asked for it. */
  @Int({ min: 1 }) round!: number;
  @Instant() takenAt!: string;
}
