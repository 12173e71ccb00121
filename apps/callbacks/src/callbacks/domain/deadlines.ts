import { breachOf } from '@kefu/handbook';
import { CallbackDeadlineBreachedV1 } from '@kefu/messages-callbacks';
import {
  happened,
  meetTimer,
  plusMillis,
  startTimer,
  type Instant,
  type TimerChange,
} from '@kefu/kernel';
import type { Breach, Callback } from './callback.js';
import { about, unchanged, type CallbackContext, type CallbackDecision } from './context.js';
import { isOpen } from './life-cycle.js';

/**
 * Exactly on the second is in time, so a timer fires one millisecond after the last moment: fired on
 * it, chance would decide between the call and the breach.
 */
export const firstMomentAfter = (at: Instant): Instant => plusMillis(at, 1);

type Dated = Pick<Callback, 'plan' | 'startedAt' | 'rests'>;

/** The last moment that is in time; a time that the customer named makes the clock rest (CB-13). */
export const deadlineOf = ({ plan, startedAt, rests }: Dated, { handbook }: CallbackContext) =>
  handbook.deadline(plan, startedAt, rests);

/** Sets or moves the timer; what was missed or met already is not set again. */
export const runDeadline = (callback: Callback, context: CallbackContext): TimerChange[] => {
  if (callback.breaches.length > 0 || callback.unreachable) return [];
  const { at, explanation } = deadlineOf(callback, context);
  const { startedAt, agentId } = callback;
  const responsible = { role: 'agent', ...(agentId ? { personId: agentId } : {}) };
  const payload = { startedAt, dueAt: at, responsible, explanation };
  return [startTimer(callback.plan, firstMomentAfter(at), payload)];
};

export const meetDeadline = ({ plan }: Callback): TimerChange[] => [meetTimer(plan)];

/** Not called in time: recorded against whose list it is on, and escalated; the call stays due. */
export const recordBreach = (callback: Callback, context: CallbackContext): CallbackDecision => {
  const { plan, startedAt, breachAt, agentId } = callback;
  if (!isOpen(callback.status) || context.now <= breachAt || callback.breaches.length > 0) {
    return unchanged(callback);
  }
  const { escalatedTo } = breachOf({
    rule: plan,
    startedAt,
    dueAt: breachAt,
    responsible: { role: 'agent' },
  });
  const breach: Breach = {
    rule: plan,
    startedAt,
    dueAt: breachAt,
    responsibleRole: 'agent',
    ...(agentId ? { responsibleId: agentId } : {}),
    escalatedTo,
  };
  return {
    next: { ...callback, breaches: [...callback.breaches, breach] },
    events: [happened(CallbackDeadlineBreachedV1, { ...breach, ...about(callback) }, plan)],
  };
};
