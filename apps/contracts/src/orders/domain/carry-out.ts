import { happened, move, refusedByRule, whenItWas, type Instant } from '@kefu/kernel';
import {
  OrderAcceptedV1,
  OrderCancelledV1,
  OrderDeliveredV1,
  OrderInvoicedV1,
  OrderPaidV1,
  OrderReturnedV1,
  OrderShippedV1,
} from '@kefu/messages-contracts';
import { decided } from './clock.js';
import {
  concernsOf,
  orderTransitions,
  type Order,
  type OrderContext,
  type OrderDecision,
  type OrderDeed,
  type OrderStatus,
  type ReturnReason,
} from './order.js';

/** A step that is entered, as whoever enters it says. */
export interface Entered {
  /** When it was; just now where it is not said. */
  readonly at?: string | undefined;
  readonly reference?: string | undefined;
}

const lastAt = ({ placedAt, paid, shipped, delivered, returned }: Order): Instant =>
  returned?.at ?? delivered?.at ?? shipped?.at ?? paid?.at ?? placedAt;

const moved = (order: Order, to: OrderStatus): OrderStatus =>
  move(orderTransitions, order.status, to, 'CT-15');

const deedOf = (order: Order, { at, reference }: Entered, context: OrderContext): OrderDeed => ({
  at: whenItWas(at, context, {
    after: { at: lastAt(order), zh: '上一步', en: 'the step before it' },
    rule: 'CT-15',
  }),
  by: context.by.id,
  ...(reference ? { reference } : {}),
});

/** Finance has the money. */
export const recordPayment = (
  order: Order,
  told: Entered,
  context: OrderContext,
): OrderDecision => {
  const status = moved(order, 'paid');
  const paid = deedOf(order, told, context);
  const said = { ...concernsOf(order), amount: order.total, paidAt: paid.at };
  const next = { ...order, status, paid };
  return decided(order, next, [happened(OrderPaidV1, said, 'CT-15')], context);
};

/** It is on its way. */
export const ship = (order: Order, told: Entered, context: OrderContext): OrderDecision => {
  const status = moved(order, 'shipped');
  const shipped = deedOf(order, told, context);
  const said = { ...concernsOf(order), shippedAt: shipped.at };
  const next = { ...order, status, shipped };
  return decided(order, next, [happened(OrderShippedV1, said, 'CT-15')], context);
};

export interface Delivery extends Entered {
  readonly assetId?: string | undefined;
  readonly invoicedAt?: string | undefined;
}

/** CT-15: it is with the customer, since then; sales papers and callbacks go by it (CU-03, CB-04, CB-06). */
export const deliver = (order: Order, told: Delivery, context: OrderContext): OrderDecision => {
  const status = moved(order, 'delivered');
  const delivered = deedOf(order, told, context);
  const { assetId = order.assetId } = told;
  const invoicedAt = told.invoicedAt
    ? invoiceAt(order, told.invoicedAt, context)
    : order.invoicedAt;
  const { customerId, salespersonId, throughOutlet } = order;
  const said = {
    ...{ customerId, deliveredAt: delivered.at, salespersonId, throughOutlet },
    ...(assetId ? { assetId } : {}),
    ...(invoicedAt ? { invoicedAt } : {}),
  };
  const next = { ...order, status, delivered, assetId, invoicedAt };
  const events = [happened(OrderDeliveredV1, said, 'CT-15')];
  return decided(order, next, events, context, { doneAt: delivered.at });
};

const invoiceAt = (order: Order, at: string, context: OrderContext): Instant =>
  whenItWas(at, context, {
    after: { at: order.placedAt, zh: '下单', en: 'the order was placed' },
    rule: 'CT-15',
  });

/** The invoice was written; callbacks of second-tier sales count from it (CB-04). */
export const invoice = (order: Order, at: string | undefined, context: OrderContext) => {
  if (order.status === 'cancelled' || order.status === 'returned') moved(order, 'delivered');
  if (order.invoicedAt) {
    throw refusedByRule('CT-15', 'invoiced-already', {
      zh: '该订单已开票',
      en: 'It was invoiced before',
    });
  }
  const invoicedAt = invoiceAt(order, at ?? context.now, context);
  const said = { ...concernsOf(order), throughOutlet: order.throughOutlet, invoicedAt };
  const events = [happened(OrderInvoicedV1, said, 'CT-15')];
  return decided(order, { ...order, invoicedAt }, events, context);
};

/** The customer accepted what they have: it is theirs. */
export const accept = (order: Order, told: Entered, context: OrderContext): OrderDecision => {
  const status = moved(order, 'accepted');
  const accepted = deedOf(order, told, context);
  const said = { customerId: order.customerId, amount: order.total, acceptedAt: accepted.at };
  const next = { ...order, status, accepted };
  const events = [happened(OrderAcceptedV1, said, 'CT-15')];
  return decided(order, next, events, context, { doneAt: accepted.at });
};

export interface Returned extends Entered {
  readonly reason: ReturnReason;
  readonly words: string;
}

/** The customer gives it back. The goods are owed until they are there. */
export const takeReturn = (
  order: Order,
  { reason, words, ...told }: Returned,
  context: OrderContext,
): OrderDecision => {
  const status = moved(order, 'returned');
  const returned = { ...deedOf(order, told, context), reason, words };
  const said = { ...concernsOf(order), reason, returnedAt: returned.at };
  const next = { ...order, status, returned };
  const events = [happened(OrderReturnedV1, said, 'CT-15')];
  return decided(order, next, events, context, { doneAt: returned.at });
};

/** It will not be delivered. What was paid goes back by a refund (CT-08). */
export const cancel = (order: Order, reason: string, context: OrderContext): OrderDecision => {
  const status = moved(order, 'cancelled');
  const { now, by } = context;
  const said = { ...concernsOf(order), wasPaid: order.paid !== undefined, cancelledBy: by.id };
  const next = { ...order, status, cancelled: { at: now, by: by.id, reason } };
  return decided(order, next, [happened(OrderCancelledV1, said, 'CT-15')], context, { reason });
};
