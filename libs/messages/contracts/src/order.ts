import { Flag, Id, Instant, optional, PersonId, Yuan } from '@kefu/fields';

/** A customer's order was accepted. Nothing is delivered and nothing is paid by it. */
export class OrderAcceptedV1 {
  static readonly type = 'kefu.contracts.order.accepted.v1' as const;
  @Id() customerId!: string;
  /** What the order comes to, tax included. */
  @Yuan() amount!: string;
  @Instant() acceptedAt!: string;
}

/**
 * What was ordered is with the customer (CT-15); the aggregate is the order. It starts the hand-over
 * of the sales papers (CU-03) and the callbacks after delivery (CB-04, CB-06). It does not say that
 * the customer accepted it, nor that all is paid.
 */
export class OrderDeliveredV1 {
  static readonly type = 'kefu.contracts.order.delivered.v1' as const;
  @Id() customerId!: string;
  /** What was delivered, where it is an asset that is served. */
  @Id(optional) assetId?: string;
  /** When it was handed over, which may be earlier than the event. */
  @Instant() deliveredAt!: string;
  /** Who sold it and has the papers. */
  @PersonId(optional) salespersonId?: string;
  /** Sold and invoiced by a second-tier outlet; its callback counts from the invoice (CB-04). */
  @Flag() throughOutlet!: boolean;
  /** Absent while there is no invoice. */
  @Instant(optional) invoicedAt?: string;
}
