import { clockedBy, untilDay, within, type Beside, type Awaited } from '@kefu/handbook';
import {
  earlierDay,
  happened,
  meetTimer,
  startTimer,
  type Happened,
  type TimerChange,
} from '@kefu/kernel';
import { OrderBreachWithdrawnV1 } from '@kefu/messages-contracts';
import {
  concernsOf,
  isUndelivered,
  type Order,
  type OrderContext,
  type OrderDecision,
} from './order.js';

/** The timer that has its owner speak with the customer. */
export const FOLLOW_UP = 'follow-up';

/** Until the promised day whoever owns it; then the customer's word, then the goods. */
const clockOf = (order: Order, context: OrderContext): Awaited => {
  const { status, delivered, returned, promises, ownerId: personId, promisedOn } = order;
  const responsible = { role: 'sales', personId } as const;
  if (isUndelivered(status)) {
    const from = promises.at(-1)?.at ?? order.placedAt;
    return { deadline: untilDay('CT-15', from, promisedOn, context), responsible };
  }
  const { handbook } = context;
  if (status === 'delivered' && delivered) {
    const limit = handbook.asOf(delivered.at).parameter('CT-15', 'acceptWithin');
    return { deadline: within('CT-15', delivered.at, limit, context), responsible };
  }
  if (returned && !returned.goodsBackAt && !returned.goodsGivenUp) {
    const limit = handbook.asOf(returned.at).parameter('CT-15', 'goodsBackWithin');
    return { deadline: within('CT-15', returned.at, limit, context), responsible };
  }
  return status === 'cancelled' ? 'called-off' : undefined;
};

const followUpTimer = (order: Order, { handbook }: OrderContext): TimerChange => {
  if (!isUndelivered(order.status)) return meetTimer(FOLLOW_UP);
  const before = handbook.asOf(order.placedAt).parameter('CT-15', 'followUpBefore');
  const day = earlierDay(order.promisedOn, before);
  return startTimer(FOLLOW_UP, handbook.calendar.startOfDay(day));
};

const clocked = clockedBy('CT-15', clockOf, (order, told) =>
  happened(OrderBreachWithdrawnV1, { ...told, ...concernsOf(order) }, 'CT-15'),
);

/** What an order waits for follows from what it is; a new promise is followed up anew. */
export const decided = (
  before: Order | undefined,
  changed: Order,
  events: readonly Happened[],
  context: OrderContext,
  beside: Beside = {},
): OrderDecision => {
  const over = !isUndelivered(changed.status);
  const state = over ? { ...changed, followUpSince: undefined } : changed;
  const decision = clocked(state, events, context, beside);
  const { next, timers = [] } = decision;
  const promised = before?.promisedOn !== next.promisedOn || over;
  return { ...decision, timers: [...timers, ...(promised ? [followUpTimer(next, context)] : [])] };
};
