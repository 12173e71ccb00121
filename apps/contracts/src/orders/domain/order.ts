import type { RuleContext, ToldBreach } from '@kefu/handbook';
import {
  move,
  type Decision,
  type Instant,
  type LocalDate,
  type MoneyText,
  type Transitions,
} from '@kefu/kernel';

export type OrderStatus =
  | 'placed'
  | 'paid'
  | 'shipped'
  | 'delivered'
  | 'accepted'
  | 'returned'
  | 'cancelled';

/** CT-15: what the customer has is accepted or returned, what they do not have yet may be cancelled. */
export const orderTransitions = {
  placed: ['paid', 'cancelled'],
  paid: ['shipped', 'cancelled'],
  shipped: ['delivered', 'cancelled'],
  delivered: ['accepted', 'returned'],
  accepted: [],
  returned: [],
  cancelled: [],
} as const satisfies Transitions<OrderStatus>;

export const orderStatuses = Object.keys(orderTransitions) as readonly OrderStatus[];

export interface OrderItem {
  /** What it is: a model, a part, a property. */
  readonly name: string;
  readonly quantity: number;
  readonly unitPrice: MoneyText;
}

/** One step that was entered, when it was, and who entered it. */
export interface OrderDeed {
  readonly at: Instant;
  readonly by: string;
  /** Number of a slip or a waybill. */
  readonly reference?: string;
}

/** What the customer was promised, and since when. */
export interface OrderPromise {
  readonly on: LocalDate;
  readonly at: Instant;
  readonly by: string;
  /** Why it is another day than before. */
  readonly reason?: string;
}

export interface OrderFollowUp extends OrderDeed {
  /** What was agreed with the customer. */
  readonly words: string;
}

export const returnReasons = [
  'defective',
  'wrong-goods',
  'damaged',
  'not-wanted',
  'other',
] as const;
export type ReturnReason = (typeof returnReasons)[number];

export interface OrderReturn extends OrderDeed {
  readonly reason: ReturnReason;
  readonly words: string;
  /** When the goods were back; until then they are owed. */
  readonly goodsBackAt?: Instant;
  readonly goodsBackBy?: string;
  /** Why nobody waits for them any more. */
  readonly goodsGivenUp?: string;
}

export interface OrderCancellation extends OrderDeed {
  readonly reason: string;
}

export interface Order {
  readonly id: string;
  readonly number: string;
  readonly status: OrderStatus;
  readonly customerId: string;
  readonly regionId: string;
  readonly contractId?: string | undefined;
  /** Who sold it: for whom it counts, whoever follows it up. */
  readonly salespersonId: string;
  /** Who follows it up now (G-01). */
  readonly ownerId: string;
  readonly items: readonly OrderItem[];
  readonly total: MoneyText;
  /** Sold and invoiced by a second-tier outlet (CB-04). */
  readonly throughOutlet: boolean;
  readonly placedAt: Instant;
  readonly placedBy: string;
  readonly promisedOn: LocalDate;
  readonly promises: readonly OrderPromise[];
  readonly paid?: OrderDeed | undefined;
  readonly shipped?: OrderDeed | undefined;
  readonly delivered?: OrderDeed | undefined;
  /** What was delivered, where it is an asset that is served. */
  readonly assetId?: string | undefined;
  readonly invoicedAt?: Instant | undefined;
  readonly accepted?: OrderDeed | undefined;
  readonly returned?: OrderReturn | undefined;
  readonly cancelled?: OrderCancellation | undefined;
  readonly followUps: readonly OrderFollowUp[];
  /** Since when its owner is to speak with the customer about the promised day. */
  readonly followUpSince?: Instant | undefined;
  readonly breaches: readonly ToldBreach[];
  readonly dueAt?: Instant | undefined;
}

export type OrderContext = RuleContext;
export type OrderDecision = Decision<Order>;

/** What every event of an order says of it. */
export const concernsOf = ({ number, customerId, regionId, salespersonId, contractId }: Order) => ({
  ...{ number, customerId, regionId, salespersonId },
  ...(contractId ? { contractId } : {}),
});

export const isUndelivered = (status: OrderStatus): boolean =>
  status === 'placed' || status === 'paid' || status === 'shipped';

/** @throws Refusal `wrong-state`, which says what is possible instead */
export const requireUndelivered = ({ status }: Order): void => {
  if (!isUndelivered(status)) move(orderTransitions, status, 'cancelled', 'CT-15');
};
