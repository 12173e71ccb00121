import { RepairOrderClosedV1 } from '@kefu/messages-field-repair';
import { conflict, happened, type Instant } from '@kefu/kernel';
import { remarked, type RepairContext, type RepairDecision } from './context.js';
import { cancelAllTimers } from './deadlines.js';
import type { WithReason } from './give-back-visit.js';
import { callAwaited } from './ask-again.js';
import { receiptAttemptsOf } from './ask-for-receipt.js';
import { moveFrom } from './life-cycle.js';
import type { Ending, RepairOrder, Unreachable } from './repair-order.js';
import { visitsMade } from './visits.js';
import { isCharged } from './withdraw-no-show.js';

/** FR-13: the stage C callback (CB-03) says that it is solved. Nothing closes without a receipt. */
export const closeAfterCallback = (
  order: RepairOrder,
  callbackId: string,
  context: RepairContext,
): RepairDecision => {
  const status = moveFrom(['signed'], order.status, 'closed', 'FR-13');
  const ending = { at: context.now, outcome: 'confirmed' as const, callbackId };
  return closed({ ...order, status }, ending);
};

/** When the customer was asked for, or gave signs of life, last: what ended before says nothing. */
const since = ({ status, receipts, repairedAt }: RepairOrder): Instant | undefined =>
  status === 'signed' ? receipts.at(-1)?.takenInAt : repairedAt;

/**
 * A callback gave up on the customer: from now the manager may close (G-02). Only the call that the
 * present receipt, or the present repair without one, waits for; not an arrival check of long ago.
 */
export const allowUnconfirmedClose = (
  order: RepairOrder,
  callback: Unreachable & { readonly at: Instant },
): RepairDecision => {
  const { at, ...unreachable } = callback;
  const from = since(order);
  const counts = callback.plan === callAwaited(order) && from !== undefined && at >= from;
  return { next: counts ? { ...order, unreachable } : order, events: [] };
};

/** The customer was spoken to: whoever says that they cannot be reached is wrong from now on (G-02). */
export const noteContact = (order: RepairOrder): RepairDecision => ({
  next: { ...order, unreachable: undefined },
  events: [],
});

/** G-02: the manager closes what no customer confirmed, with a reason; counted as unconfirmed. */
export const closeUnconfirmed = (
  order: RepairOrder,
  { reason, remark }: WithReason,
  context: RepairContext,
): RepairDecision => {
  const status = moveFrom(['repaired', 'signed'], order.status, 'closed', 'G-02');
  const cause = causeToClose(order, context);
  const ending = { at: context.now, outcome: 'unconfirmed' as const, by: context.by.id, reason };
  const remarks = remarked(order, context, 'closed-unconfirmed', remark);
  return { ...closed({ ...order, status, remarks }, ending, cause), reason };
};

/**
 * Why the order may close without the customer: nobody reaches them, or they said that it is solved
 * (CB-02) and never sign, however often and on as many days as G-02 asks they were asked to (FR-12).
 * @throws Refusal `customer-not-unreachable` (409)
 */
const causeToClose = (order: RepairOrder, { handbook }: RepairContext): string => {
  const attempts = handbook.parameter('G-02', 'attempts');
  const days = handbook.parameter('G-02', 'days');
  const enough = (made: { readonly attempts: number; readonly days: number } | undefined) =>
    made !== undefined && made.attempts >= attempts && made.days >= days;
  const { unreachable, saidSolved, status } = order;
  if (unreachable?.plan === callAwaited(order) && enough(unreachable)) return 'unreachable';
  const asked = receiptAttemptsOf(order);
  const on = new Set(asked.map(({ at }) => handbook.calendar.localDate(at)));
  const unsigned = { attempts: asked.length, days: on.size };
  if (status === 'repaired' && saidSolved && enough(unsigned)) return 'not-signed';
  throw conflict(
    'customer-not-unreachable',
    {
      zh: `须在至少 ${days} 天内联系 ${attempts} 次未果，或客户已说解决而索要签字同样多次未果，才能这样关闭`,
      en: `Only after ${attempts} attempts on at least ${days} days to reach the customer, or as many to get a signature from one who says that it is solved`,
    },
    { rule: 'G-02', extra: { attempts, days } },
  );
};

type Closing = Ending & { readonly outcome: 'confirmed' | 'unconfirmed' };

const closed = (order: RepairOrder, ending: Closing, cause?: string): RepairDecision => {
  const visits = visitsMade(order);
  return {
    next: { ...order, ending },
    events: [
      happened(
        RepairOrderClosedV1,
        {
          customerId: order.customerId,
          outcome: ending.outcome,
          ...(cause ? { cause } : {}),
          ...(ending.callbackId ? { callbackId: ending.callbackId } : {}),
          ...(ending.by ? { closedBy: ending.by } : {}),
          visits,
          firstTimeFix: visits === 1 && order.timesUnsolved === 0,
          repeats: order.repeats.length,
          noShows: order.noShows.filter(isCharged).length,
          closedAt: ending.at,
        },
        ending.outcome === 'confirmed' ? 'FR-13' : 'G-02',
      ),
    ],
    timers: cancelAllTimers(),
  };
};
