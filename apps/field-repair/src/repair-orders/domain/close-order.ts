import { RepairOrderClosedV1 } from '@kefu/messages-field-repair';
import { conflict, happened, type Instant } from '@kefu/kernel';
import { remarked, type RepairContext, type RepairDecision } from './context.js';
import { cancelAllTimers } from './deadlines.js';
import type { WithReason } from './give-back-visit.js';
import { callAwaited } from './ask-again.js';
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
  const needed = {
    attempts: context.handbook.parameter('G-02', 'attempts'),
    days: context.handbook.parameter('G-02', 'days'),
  };
  const { unreachable } = order;
  const counts = unreachable?.plan === callAwaited(order);
  if (
    !counts ||
    !unreachable ||
    unreachable.attempts < needed.attempts ||
    unreachable.days < needed.days
  ) {
    throw conflict(
      'customer-not-unreachable',
      {
        zh: `须在至少 ${needed.days} 天内联系 ${needed.attempts} 次未果才能这样关闭`,
        en: `Only after ${needed.attempts} attempts on at least ${needed.days} days`,
      },
      { rule: 'G-02', extra: { ...needed } },
    );
  }
  const ending = { at: context.now, outcome: 'unconfirmed' as const, by: context.by.id, reason };
  const remarks = remarked(order, context, 'closed-unconfirmed', remark);
  return { ...closed({ ...order, status, remarks }, ending), reason };
};

type Closing = Ending & { readonly outcome: 'confirmed' | 'unconfirmed' };

const closed = (order: RepairOrder, ending: Closing): RepairDecision => {
  const visits = visitsMade(order);
  return {
    next: { ...order, ending },
    events: [
      happened(
        RepairOrderClosedV1,
        {
          customerId: order.customerId,
          outcome: ending.outcome,
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
