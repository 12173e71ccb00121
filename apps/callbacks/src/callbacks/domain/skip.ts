import { move } from '@kefu/kernel';
import type { Callback } from './callback.js';
import { unchanged, type CallbackContext, type CallbackDecision } from './context.js';
import { cancelAllTimers } from './deadlines.js';
import { callbackTransitions, isOpen } from './life-cycle.js';
import { managerOnly, obey } from './policies.js';
import { untilCallIsOver } from './wait-for-call.js';
import { tell } from './tell.js';

export interface SkipReason {
  readonly reason: string;
  readonly remark?: string | undefined;
}

/** The manager says that nobody is to be called; agents do not drop what the handbook asks (CB-11). */
export const skipCallback = (
  callback: Callback,
  why: SkipReason,
  context: CallbackContext,
): CallbackDecision => {
  obey([managerOnly], { callback, by: context.by });
  return skipped(callback, why, context);
};

/**
 * What it was about is over, or another callback takes its place. Who could not be reached stays
 * unreachable and counted, but is not to be called any more. A call in progress comes to its own end.
 */
export const noLongerNeeded = (
  callback: Callback,
  reason: string,
  context: CallbackContext,
): CallbackDecision => {
  if (callback.status === 'calling') {
    return callback.call?.waits?.over === undefined
      ? untilCallIsOver(callback, { over: reason })
      : unchanged(callback);
  }
  if (isOpen(callback.status)) return skipped(callback, { reason }, context);
  if (callback.status !== 'unreachable' || callback.outdated) return unchanged(callback);
  return { next: { ...callback, outdated: reason }, events: [], reason };
};

const skipped = (
  callback: Callback,
  { reason, remark }: SkipReason,
  { now, by }: CallbackContext,
): CallbackDecision => ({
  next: {
    ...callback,
    status: move(callbackTransitions, callback.status, 'skipped', 'CB-11'),
    call: undefined,
    skipped: { at: now, by: by.id, reason, ...(remark === undefined ? {} : { remark }) },
  },
  events: [tell('skipped', callback, { reason })],
  timers: cancelAllTimers(callback),
  reason,
});
