import {
  Code,
  Day,
  Flag,
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

const returnReasons = ['defective', 'wrong-goods', 'damaged', 'not-wanted', 'other'] as const;

/** What events of an order say of it. */
class OfAnOrder {
  /** `OR00000042` */
  @Sized(1, 32) number!: string;
  @Id() customerId!: string;
  @Code() regionId!: string;
  /** Who sold it: for whom it counts. */
  @PersonId() salespersonId!: string;
  @Id(optional) contractId?: string;
}

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

/** A customer ordered something and was promised it by a day (CT-15). Nothing is paid or delivered by it. */
export class OrderPlacedV1 extends OfAnOrder {
  static readonly type = 'kefu.contracts.order.placed.v1' as const;
  @Yuan() amount!: string;
  @Day() promisedOn!: string;
}

/** The customer was promised another day. The former one stays on record. */
export class OrderPromisedV1 extends OfAnOrder {
  static readonly type = 'kefu.contracts.order.promised.v1' as const;
  @Day() promisedOn!: string;
  @Day() formerlyOn!: string;
}

/** The promised day is near: its owner speaks with the customer (CT-15). */
export class OrderFollowUpDueV1 extends OfAnOrder {
  static readonly type = 'kefu.contracts.order.follow-up-due.v1' as const;
  @PersonId() ownerId!: string;
  @Day() promisedOn!: string;
}

/** Its owner spoke with the customer. What was said stays with contracts. */
export class OrderFollowedUpV1 extends OfAnOrder {
  static readonly type = 'kefu.contracts.order.followed-up.v1' as const;
  @PersonId() followedUpBy!: string;
}

/** Somebody else follows it up from now on (G-01). */
export class OrderHandedOnV1 extends OfAnOrder {
  static readonly type = 'kefu.contracts.order.handed-on.v1' as const;
  @PersonId() ownerId!: string;
  @PersonId() formerOwnerId!: string;
}

/** Finance has the money for the order. */
export class OrderPaidV1 extends OfAnOrder {
  static readonly type = 'kefu.contracts.order.paid.v1' as const;
  @Yuan() amount!: string;
  @Instant() paidAt!: string;
}

/** What was ordered is on its way. */
export class OrderShippedV1 extends OfAnOrder {
  static readonly type = 'kefu.contracts.order.shipped.v1' as const;
  @Instant() shippedAt!: string;
}

/** The invoice of an order was written; callbacks of second-tier sales count from it (CB-04). */
export class OrderInvoicedV1 extends OfAnOrder {
  static readonly type = 'kefu.contracts.order.invoiced.v1' as const;
  @Flag() throughOutlet!: boolean;
  @Instant() invoicedAt!: string;
}

/** The customer gives back what they had. The goods need not be there yet. */
export class OrderReturnedV1 extends OfAnOrder {
  static readonly type = 'kefu.contracts.order.returned.v1' as const;
  @OneOf(returnReasons) reason!: (typeof returnReasons)[number];
  @Instant() returnedAt!: string;
}

/** What was returned is back. */
export class OrderGoodsBackV1 extends OfAnOrder {
  static readonly type = 'kefu.contracts.order.goods-back.v1' as const;
  @Instant() goodsBackAt!: string;
}

/** What was returned will not come; nobody waits for it any more. */
export class OrderGoodsGivenUpV1 extends OfAnOrder {
  static readonly type = 'kefu.contracts.order.goods-given-up.v1' as const;
  @PersonId() givenUpBy!: string;
}

/** It will not be delivered. What was paid goes back by a refund (CT-08). */
export class OrderCancelledV1 extends OfAnOrder {
  static readonly type = 'kefu.contracts.order.cancelled.v1' as const;
  @Flag() wasPaid!: boolean;
  @PersonId() cancelledBy!: string;
}

/** The promised day, the time to accept it or to have returned goods back has passed without it. */
export class OrderDeadlineBreachedV1 extends OfAnOrder {
  static readonly type = 'kefu.contracts.order.deadline-breached.v1' as const;
  @RuleId() rule!: string;
  /** What the clock counted from. */
  @Instant() startedAt!: string;
  /** The last moment at which the deed would have been in time. */
  @Instant() dueAt!: string;
  @Code() responsibleRole!: string;
  @PersonId(optional) responsibleId?: string;
  /** The next role up, which it now is in front of. */
  @Code() escalatedTo!: string;
  /** From 2 on: it was told before and still lies there. One breach all the same. */
  @Int({ min: 2 }, optional) again?: number;
}

/** What was told as missed was done in time and entered later; nobody is charged with it. */
export class OrderBreachWithdrawnV1 extends OfAnOrder {
  static readonly type = 'kefu.contracts.order.breach-withdrawn.v1' as const;
  @RuleId() rule!: string;
  /** The last moment at which the deed would have been in time. */
  @Instant() dueAt!: string;
  /** When it was done. */
  @Instant() doneAt!: string;
  @PersonId(optional) responsibleId?: string;
}
