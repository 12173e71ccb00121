import { daysBetween, happened, Money, refusedByRule, type LocalDate } from '@kefu/kernel';
import {
  OrderFollowedUpV1,
  OrderFollowUpDueV1,
  OrderHandedOnV1,
  OrderPlacedV1,
  OrderPromisedV1,
} from '@kefu/messages-contracts';
import { decided } from './clock.js';
import {
  concernsOf,
  isUndelivered,
  requireUndelivered,
  type Order,
  type OrderContext,
  type OrderDecision,
} from './order.js';

export type PlaceOrder = Pick<
  Order,
  | 'number'
  | 'customerId'
  | 'regionId'
  | 'contractId'
  | 'salespersonId'
  | 'items'
  | 'throughOutlet'
  | 'promisedOn'
>;

const tenYears = 3_650;

/** @throws Refusal CT-15 `promised-in-the-past`, `promised-too-late` */
const requirePromise = (day: LocalDate, { now, handbook: { calendar } }: OrderContext): void => {
  const ahead = daysBetween(calendar.localDate(now), day);
  if (ahead < 0) {
    throw refusedByRule('CT-15', 'promised-in-the-past', {
      zh: '承诺日不能早于今天',
      en: 'The promised day cannot lie before today',
    });
  }
  if (ahead > tenYears) {
    throw refusedByRule('CT-15', 'promised-too-late', {
      zh: '承诺日最多十年之后',
      en: 'The promised day lies ten years ahead at most',
    });
  }
};

const totalOf = (items: PlaceOrder['items']): Money =>
  Money.sum(items.map(({ unitPrice, quantity }) => Money.of(unitPrice).times(quantity)));

const tooMuch = Money.of('999999999999999.99');

/**
 * CT-15: what a customer orders, from whom, and by when they were promised it.
 * @throws Refusal CT-15 `promised-in-the-past`, `promised-too-late`, `total-too-large`
 */
export const placeOrder = (told: PlaceOrder, context: OrderContext): OrderDecision => {
  const { now, by, newId } = context;
  requirePromise(told.promisedOn, context);
  const total = totalOf(told.items);
  if (total.exceeds(tooMuch)) {
    throw refusedByRule('CT-15', 'total-too-large', {
      zh: '订单合计超出可记范围',
      en: 'The order comes to more than can be kept',
    });
  }
  const next: Order = {
    ...told,
    ...{ id: newId(), status: 'placed', ownerId: told.salespersonId, total: total.toString() },
    ...{ placedAt: now, placedBy: by.id, breaches: [], followUps: [] },
    promises: [{ on: told.promisedOn, at: now, by: by.id }],
  };
  const said = { ...concernsOf(next), amount: next.total, promisedOn: next.promisedOn };
  return decided(undefined, next, [happened(OrderPlacedV1, said, 'CT-15')], context);
};

/** The customer was promised another day; what was promised before stays on record, and its breach. */
export const promise = (
  order: Order,
  { promisedOn, reason }: { readonly promisedOn: LocalDate; readonly reason: string },
  context: OrderContext,
): OrderDecision => {
  requireUndelivered(order);
  requirePromise(promisedOn, context);
  if (promisedOn === order.promisedOn) {
    throw refusedByRule('CT-15', 'promised-already', {
      zh: '已承诺该日',
      en: 'That day is promised already',
    });
  }
  const { now, by } = context;
  const promises = [...order.promises, { on: promisedOn, at: now, by: by.id, reason }];
  const next = { ...order, promisedOn, promises, followUpSince: undefined };
  const said = { ...concernsOf(order), promisedOn, formerlyOn: order.promisedOn };
  const events = [happened(OrderPromisedV1, said, 'CT-15')];
  return decided(order, next, events, context, { reason });
};

/** CT-15: the promised day is near; its owner speaks with the customer. */
export const askToFollowUp = (order: Order, { now }: OrderContext): OrderDecision => {
  if (!isUndelivered(order.status) || order.followUpSince) return { next: order, events: [] };
  const { ownerId, promisedOn } = order;
  const said = { ...concernsOf(order), ownerId, promisedOn };
  return {
    next: { ...order, followUpSince: now },
    events: [happened(OrderFollowUpDueV1, said, 'CT-15')],
  };
};

/** Its owner spoke with the customer about it. */
export const followUp = (order: Order, words: string, context: OrderContext): OrderDecision => {
  requireUndelivered(order);
  const { now, by } = context;
  const followUps = [...order.followUps, { at: now, by: by.id, words }];
  const next = { ...order, followUps, followUpSince: undefined };
  const said = { ...concernsOf(order), followedUpBy: by.id };
  return decided(order, next, [happened(OrderFollowedUpV1, said, 'CT-15')], context);
};

/** G-01: somebody else follows it up from now on. It counts for whoever sold it all the same. */
export const handOn = (
  order: Order,
  ownerId: string,
  context: OrderContext,
  reason?: string,
): OrderDecision => {
  if (order.ownerId === ownerId) {
    throw refusedByRule('CT-15', 'owner-already', {
      zh: '该人员已是负责人',
      en: 'They follow it up already',
    });
  }
  const said = { ...concernsOf(order), ownerId, formerOwnerId: order.ownerId };
  const events = [happened(OrderHandedOnV1, said, 'G-01')];
  return decided(order, { ...order, ownerId }, events, context, { reason });
};
