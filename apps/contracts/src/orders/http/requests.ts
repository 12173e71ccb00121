import {
  Code,
  Day,
  Flag,
  Id,
  Int,
  listOf,
  Moment,
  OneOf,
  optional,
  Part,
  PersonId,
  RecordNumber,
  Words,
  Yuan,
} from '@kefu/fields';
import { EnteredRequest, PageQuery } from '@kefu/service';
import * as domain from '../domain/index.js';

export class OrderItemRequest {
  /** What it is: a model, a part, a property. */
  @Words(1, 200) name!: string;
  @Int({ min: 1, max: 1_000_000 }) quantity!: number;
  @Yuan() unitPrice!: string;
}

export class PlaceOrderRequest {
  @Id() customerId!: string;
  /** The contract that it is under, where there is one. */
  @Id(optional) contractId?: string;
  /** Who sold it. */
  @PersonId() salespersonId!: string;
  @Part(() => OrderItemRequest, listOf({ min: 1, max: 100 })) items!: OrderItemRequest[];
  /** Sold and invoiced by a second-tier outlet (CB-04). */
  @Flag() throughOutlet!: boolean;
  /** The last day on which it is delivered in time. */
  @Day() promisedOn!: string;
}

export class StepOrderRequest extends EnteredRequest {
  /** Number of a slip or a waybill. */
  @Words(1, 100, optional) reference?: string;
}

export class DeliverOrderRequest extends StepOrderRequest {
  /** What was delivered, where it is an asset of the customer on record. */
  @Id(optional) assetId?: string;
  /** When it was invoiced, where it is by now. */
  @Moment(optional) invoicedAt?: string;
}

export class ReturnOrderRequest extends StepOrderRequest {
  @OneOf(domain.returnReasons) reason!: domain.ReturnReason;
  /** What the customer says of it. */
  @Words(2, 2000) words!: string;
}

export class PromiseOrderRequest {
  /** The last day on which it is delivered in time. */
  @Day() promisedOn!: string;
  /** Why it is another day. */
  @Words(2, 500) reason!: string;
}

export class FollowUpOrderRequest {
  /** What was agreed with the customer. */
  @Words(2, 2000) words!: string;
}

export class HandOnOrderRequest {
  @PersonId() ownerId!: string;
  @Words(2, 500) reason!: string;
}

export class FindOrdersQuery extends PageQuery {
  @OneOf(domain.orderStatuses, optional) status?: domain.OrderStatus;
  /** Whole: `OR00000042`. */
  @RecordNumber(optional) number?: string;
  @Id(optional) customerId?: string;
  @Id(optional) contractId?: string;
  @Code(optional) regionId?: string;
  @PersonId(optional) salespersonId?: string;
  @PersonId(optional) ownerId?: string;
  /** Only what is late by now. */
  @OneOf(['true'], optional) overdue?: 'true';
  /** Only those of which somebody is to speak with the customer. */
  @OneOf(['true'], optional) toFollowUp?: 'true';
}

export class CountOrdersQuery {
  /** First day of hand-over. */
  @Day() from!: string;
  /** Last day of hand-over, included. */
  @Day() to!: string;
}
