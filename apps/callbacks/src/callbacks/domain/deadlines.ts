import { deadlineTimer, toldBreach, type RunningDeadline } from '@kefu/handbook';
import { CallbackDeadlineBreachedV1 } from '@kefu/messages-callbacks';
import { happened, meetTimer, type TimerChange } from '@kefu/kernel';
import type { Callback, Plan } from './callback.js';
import { about, unchanged, type CallbackContext, type CallbackDecision } from './context.js';
import { isOpen } from './life-cycle.js';

type Dated = Pick<Callback, 'plan' | 'startedAt' | 'rests'>;

/** The last moment that is in time; a time that the customer named makes the clock rest (CB-13). */
export const deadlineOf = ({ plan, startedAt, rests }: Dated, { handbook }: CallbackContext) =>
  handbook.deadline(plan, startedAt, rests);

/** Sets or moves the timer; what was missed or met already is not set again. */
export const runDeadline = (callback: Callback, context: CallbackContext): TimerChange[] => {
  if (wasMissed(callback) || callback.unreachable) return [];
  return [deadlineTimer(deadlineOf(callback, context), agent(callback.agentId))];
};

/** CB-13: what came of a call is put down; until then the callback is nobody else's. */
export const runCall = ({ now, by, handbook }: CallbackContext): TimerChange[] => [
  deadlineTimer(handbook.deadline('CB-13', now, [], { parameter: 'call' }), agent(by.id)),
];

/** CB-13: at the time that the customer named, somebody calls. */
export const runNamedTime = (
  { dueAt, agentId }: Callback,
  { handbook }: CallbackContext,
): TimerChange[] => [
  deadlineTimer(handbook.deadline('CB-13', dueAt, [], { parameter: 'called' }), agent(agentId)),
];

export const meetCall: readonly TimerChange[] = [meetTimer('CB-13')];

export const meetDeadline = ({ plan }: Callback): TimerChange[] => [meetTimer(plan), ...meetCall];

const agent = (personId: string | undefined) =>
  ({ role: 'agent', ...(personId ? { personId } : {}) }) as const;

const wasMissed = ({ plan, breaches }: Callback): boolean =>
  breaches.some(({ rule }) => rule === plan);

/** Not called in time: recorded against whose list it is on, and escalated; the call stays due. */
export const recordBreach = (
  callback: Callback,
  running: RunningDeadline,
  { now }: CallbackContext,
): CallbackDecision => {
  const missed = isOpen(callback.status) && now > running.dueAt;
  return missed && !wasMissed(callback)
    ? breached(callback, callback.plan, running)
    : unchanged(callback);
};

/** CB-13: a call that nobody put an end to, or a named time at which nobody called, is escalated. */
export const recordUntouched = (
  callback: Callback,
  running: RunningDeadline,
  { now }: CallbackContext,
): CallbackDecision =>
  ['calling', 'rescheduled'].includes(callback.status) && now > running.dueAt
    ? breached(callback, 'CB-13', running)
    : unchanged(callback);

const breached = (
  callback: Callback,
  rule: Plan | 'CB-13',
  running: RunningDeadline,
): CallbackDecision => {
  const breach = toldBreach(rule, running);
  return {
    next: { ...callback, breaches: [...callback.breaches, breach] },
    events: [happened(CallbackDeadlineBreachedV1, { ...breach, ...about(callback) }, rule)],
  };
};
