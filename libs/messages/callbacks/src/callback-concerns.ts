import { Id, Instant, Int, optional } from '@kefu/fields';
/** What a callback is about. */
export class CallbackConcerns {
  @Id(optional) repairOrderId?: string;
  /** CB-01: about the how-many-th appointment of the order. */
  @Int({ min: 1 }, optional) appointment?: number;
  /** CB-03: when the receipt that it asks about was signed; tells one receipt of an order from another. */
  @Instant(optional) receiptSignedAt?: string;
}
