import { move, refusedByRule, type Instant } from '@kefu/kernel';
import { thenWhatWaited } from './after-call.js';
import type { Callback } from './callback.js';
import type { CallbackContext, CallbackDecision } from './context.js';
import { deadlineOf, runDeadline, runNamedTime } from './deadlines.js';
import { callbackTransitions } from './life-cycle.js';
import { duringCall, withAttempt } from './record-attempt.js';
import { tell } from './tell.js';

/** CB-13: the customer has no time and names a better one; until then the clock rests. */
export const reschedule = (
  callback: Callback,
  { at }: { readonly at: Instant },
  context: CallbackContext,
): CallbackDecision => {
  duringCall(callback, context);
  const { now, handbook } = context;
  const farthest = handbook.deadline('CB-13', now, [], { parameter: 'farthest' }).at;
  if (at <= now || at > farthest) {
    throw refusedByRule(
      'CB-13',
      at <= now ? 'time-in-the-past' : 'time-too-far-ahead',
      {
        zh: `改约时间须在现在之后、${farthest} 之前`,
        en: `The time must be after now and no later than ${farthest}`,
      },
      { extra: { farthest } },
    );
  }
  const { attempted, events } = withAttempt(callback, 'no-time', context);
  const rests = [...callback.rests, { from: now, to: at, rule: 'CB-13' }];
  const moved: Callback = {
    ...attempted,
    status: move(callbackTransitions, callback.status, 'rescheduled', 'CB-13'),
    call: undefined,
    dueAt: at,
    rests,
  };
  const next = { ...moved, breachAt: deadlineOf(moved, context).at };
  const event = tell('rescheduled', callback, { dueAt: at }, 'CB-13');
  const timers = [...runDeadline(next, context), ...runNamedTime(next, context)];
  return thenWhatWaited(callback, { next, events: [...events, event], timers }, context);
};
