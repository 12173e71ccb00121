import { deadlineTimer, toldBreach, type RunningDeadline } from '@kefu/handbook';
import { CallbackDeadlineBreachedV1 } from '@kefu/messages-callbacks';
import { happened, meetTimer, type TimerChange } from '@kefu/kernel';
import type { Callback } from './callback.js';
import { about, unchanged, type CallbackContext, type CallbackDecision } from './context.js';
import { isOpen } from './life-cycle.js';

type Dated = Pick<Callback, 'plan' | 'startedAt' | 'rests'>;

/** The last moment that is in time; a time that the customer named makes the clock rest (CB-13). */
export const deadlineOf = ({ plan, startedAt, rests }: Dated, { handbook }: CallbackContext) =>
  handbook.deadline(plan, startedAt, rests);

/** Sets or moves the timer; what was missed or met already is not set again. */
export const runDeadline = (callback: Callback, context: CallbackContext): TimerChange[] => {
  if (callback.breaches.length > 0 || callback.unreachable) return [];
  const { agentId } = callback;
  const responsible = { role: 'agent', ...(agentId ? { personId: agentId } : {}) } as const;
  return [deadlineTimer(deadlineOf(callback, context), responsible)];
};

export const meetDeadline = ({ plan }: Callback): TimerChange[] => [meetTimer(plan)];

/** Not called in time: recorded against whose list it is on, and escalated; the call stays due. */
export const recordBreach = (
  callback: Callback,
  running: RunningDeadline,
  { now }: CallbackContext,
): CallbackDecision => {
  const missed = isOpen(callback.status) && now > running.dueAt;
  if (!missed || callback.breaches.length > 0) return unchanged(callback);
  const breach = toldBreach(callback.plan, running);
  return {
    next: { ...callback, breaches: [...callback.breaches, breach] },
    events: [
      happened(CallbackDeadlineBreachedV1, { ...breach, ...about(callback) }, callback.plan),
    ],
  };
};
