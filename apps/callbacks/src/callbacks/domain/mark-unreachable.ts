import { move } from '@kefu/kernel';
import type { Attempt, Callback } from './callback.js';
import type { CallbackContext, CallbackDecision } from './context.js';
import { meetCall, meetDeadline } from './deadlines.js';
import { callbackTransitions } from './life-cycle.js';
import { tell } from './tell.js';

/** The attempts since the customer was last spoken to: who has answered once is not unreachable. */
const inVain = (attempts: readonly Attempt[]): readonly Attempt[] => {
  const spoken = attempts.findLastIndex(({ outcome }) => ['answered', 'no-time'].includes(outcome));
  return attempts.slice(spoken + 1);
};

const countOf = (callback: Callback, { handbook }: CallbackContext) => {
  const attempts = inVain(callback.attempts);
  const days = new Set(attempts.map(({ at }) => handbook.calendar.localDate(at))).size;
  const firstAttemptAt = attempts[0]?.at;
  return { attempts: attempts.length, days, ...(firstAttemptAt ? { firstAttemptAt } : {}) };
};

/** CB-13: so many attempts, on so many different days, without an answer. */
export const isUnreachable = (callback: Callback, context: CallbackContext): boolean => {
  const { attempts, days } = countOf(callback, context);
  const then = context.handbook.asOf(callback.startedAt);
  return attempts >= then.parameter('CB-13', 'attempts') && days >= then.parameter('CB-13', 'days');
};

/** Made by the rule, never by a person; the manager may now close without the customer (G-02). */
export const markUnreachable = (callback: Callback, context: CallbackContext): CallbackDecision => {
  const counted = countOf(callback, context);
  const { attempts, days } = counted;
  const status = move(callbackTransitions, callback.status, 'unreachable', 'CB-13');
  const known = callback.unreachable !== undefined;
  return {
    next: {
      ...callback,
      status,
      call: undefined,
      unreachable: { at: context.now, attempts, days },
    },
    events: known ? [] : [tell('unreachable', callback, counted, 'CB-13')],
    timers: known ? meetCall : meetDeadline(callback),
  };
};
