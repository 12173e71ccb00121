import type { Instant } from '@kefu/kernel';
import { isCare, type Callback } from './callback.js';
import { unchanged, type CallbackContext, type CallbackDecision } from './context.js';
import { deadlineOf, runDeadline } from './deadlines.js';
import { tell } from './tell.js';

/**
 * CB-11: the customer answered as many questionnaires lately as they are to be asked; this one waits
 * until they may be asked again, and is not dropped. A time that the customer named themselves stands.
 */
export const putOff = (
  callback: Callback,
  until: Instant,
  context: CallbackContext,
): CallbackDecision => {
  const { status, plan, dueAt, rests } = callback;
  if (status !== 'due' || !isCare(plan) || dueAt >= until) return unchanged(callback);
  const from = dueAt > context.now ? dueAt : context.now;
  if (from >= until) return unchanged(callback);
  const moved = {
    ...callback,
    dueAt: until,
    rests: [...rests, { from, to: until, rule: 'CB-11' }],
  };
  const next = { ...moved, breachAt: deadlineOf(moved, context).at };
  return {
    next,
    events: [tell('rescheduled', next, { dueAt: until }, 'CB-11')],
    timers: runDeadline(next, context),
  };
};
