import { conflict, move, type Happened } from '@kefu/kernel';
import { thenWhatWaited } from './after-call.js';
import type { Callback, Outcome } from './callback.js';
import type { CallbackContext, CallbackDecision } from './context.js';
import { meetCall } from './deadlines.js';
import { callbackTransitions } from './life-cycle.js';
import { isUnreachable, markUnreachable } from './mark-unreachable.js';
import { isOnOwnList, obey } from './policies.js';
import { tell } from './tell.js';

/** @throws Refusal `wrong-state` when nobody is calling */
export const duringCall = (callback: Callback, { by }: CallbackContext): void => {
  obey([isOnOwnList], { callback, by });
  if (callback.status === 'calling') return;
  throw conflict(
    'wrong-state',
    { zh: '请先开始通话', en: 'Start the call first' },
    {
      rule: callback.plan,
      extra: { from: callback.status, possible: callbackTransitions[callback.status] },
    },
  );
};

interface WithAttempt {
  readonly attempted: Callback;
  readonly events: readonly Happened[];
}

/** Puts the attempt on record; one that was recorded as answered already is not counted again. */
export const withAttempt = (
  callback: Callback,
  outcome: Outcome,
  { now, by }: CallbackContext,
): WithAttempt => {
  if (callback.call?.answered) return { attempted: callback, events: [] };
  const attempts = [...callback.attempts, { at: now, by: by.id, outcome }];
  const event = tell(
    'attempted',
    callback,
    {
      attempt: attempts.length,
      outcome,
      attemptedBy: by.id,
      attemptedAt: now,
    },
    'CB-13',
  );
  return { attempted: { ...callback, attempts }, events: [event] };
};

/**
 * What came of dialling. Answered: the call goes on. Not answered: it is due again, or the customer
 * counts as unreachable (CB-13).
 */
export const recordAttempt = (
  callback: Callback,
  { outcome }: { readonly outcome: Exclude<Outcome, 'no-time'> },
  context: CallbackContext,
): CallbackDecision => {
  duringCall(callback, context);
  if (callback.call?.answered) {
    throw conflict('already-answered', {
      zh: '已记录客户接听，请完成或改约',
      en: 'The customer answered this call; complete it, or agree another time',
    });
  }
  const { attempted, events } = withAttempt(callback, outcome, context);
  if (outcome === 'answered') {
    const call = callback.call ?? { by: context.by.id, since: context.now };
    return { next: { ...attempted, call: { ...call, answered: true } }, events };
  }
  if (isUnreachable(attempted, context)) {
    const marked = markUnreachable(attempted, context);
    const counted = { ...marked, events: [...events, ...marked.events] };
    return thenWhatWaited(callback, counted, context);
  }
  const status = move(callbackTransitions, callback.status, 'due');
  const next = { ...attempted, status, call: undefined };
  return thenWhatWaited(callback, { next, events, timers: meetCall }, context);
};
