import { Day, Instant, Int, listOf, OneOf, optional, PersonId, Text, Yuan } from '@kefu/fields';
import { AggregateRow, Shown } from '@kefu/persistence';
import { MissedRecord } from '@kefu/service';
import { Entity } from 'typeorm';
import * as domain from '../domain/index.js';

export class OrderItemRecord implements domain.OrderItem {
  @Text() name!: string;
  @Int() quantity!: number;
  @Yuan() unitPrice!: string;
}

/** One step, when it was and who entered it. */
export class OrderDeedRecord implements domain.OrderDeed {
  @Instant() at!: string;
  @PersonId() by!: string;
  /** Number of a slip or a waybill. */
  @Text(optional) reference?: string;
}

export class OrderPromiseRecord implements domain.OrderPromise {
  @Day() on!: string;
  @Instant() at!: string;
  @PersonId() by!: string;
  /** Why it is another day than before. */
  @Text(optional) reason?: string;
}

export class OrderFollowUpRecord extends OrderDeedRecord implements domain.OrderFollowUp {
  /** What was agreed with the customer. */
  @Text() words!: string;
}

export class OrderReturnRecord extends OrderDeedRecord implements domain.OrderReturn {
  @OneOf(domain.returnReasons) reason!: domain.ReturnReason;
  @Text() words!: string;
  /** When the goods were back; until then they are owed. */
  @Instant(optional) goodsBackAt?: string;
  @PersonId(optional) goodsBackBy?: string;
  /** Why nobody waits for them any more. */
  @Text(optional) goodsGivenUp?: string;
}

export class OrderCancellationRecord extends OrderDeedRecord implements domain.OrderCancellation {
  @Text() reason!: string;
}

@Entity('customer_order')
export class OrderRecord extends AggregateRow implements domain.Order {
  /** `OR00000042` */
  @Shown.text() number!: string;
  @Shown.oneOf(domain.orderStatuses) status!: domain.OrderStatus;
  @Shown.id() customerId!: string;
  @Shown.code() regionId!: string;
  @Shown.id(optional) contractId?: string;
  /** Who sold it: for whom it counts, whoever follows it up. */
  @Shown.person() salespersonId!: string;
  /** Who follows it up now (G-01). */
  @Shown.person() ownerId!: string;
  @Shown.part(() => OrderItemRecord, listOf()) items!: readonly OrderItemRecord[];
  @Shown.yuan() total!: string;
  /** Sold and invoiced by a second-tier outlet (CB-04). */
  @Shown.flag() throughOutlet!: boolean;
  @Shown.instant() placedAt!: string;
  @Shown.person() placedBy!: string;
  /** The last day on which it is delivered in time. */
  @Shown.day() promisedOn!: string;
  /** Every day that was promised, the one that holds last. */
  @Shown.part(() => OrderPromiseRecord, listOf()) promises!: readonly OrderPromiseRecord[];
  @Shown.part(() => OrderDeedRecord, optional) paid?: OrderDeedRecord;
  @Shown.part(() => OrderDeedRecord, optional) shipped?: OrderDeedRecord;
  @Shown.part(() => OrderDeedRecord, optional) delivered?: OrderDeedRecord;
  /** What was delivered, where it is an asset that is served. */
  @Shown.id(optional) assetId?: string;
  @Shown.instant(optional) invoicedAt?: string;
  @Shown.part(() => OrderDeedRecord, optional) accepted?: OrderDeedRecord;
  @Shown.part(() => OrderReturnRecord, optional) returned?: OrderReturnRecord;
  @Shown.part(() => OrderCancellationRecord, optional) cancelled?: OrderCancellationRecord;
  @Shown.part(() => OrderFollowUpRecord, listOf()) followUps!: readonly OrderFollowUpRecord[];
  /** Since when its owner is to speak with the customer about the promised day. */
  @Shown.instant(optional) followUpSince?: string;
  @Shown.part(() => MissedRecord, listOf()) breaches!: readonly MissedRecord[];
  /** The next deadline; what is over by then is late. */
  @Shown.instant(optional) dueAt?: string;
}
