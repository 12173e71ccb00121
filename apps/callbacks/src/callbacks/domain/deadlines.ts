import {
  cancelClock,
  deadlineTimer,
  meetClock,
  toldAgain,
  toldFirst,
  untilAgain,
  wasTold,
  type Deadline,
  type RuleId,
  type RunningDeadline,
  type Told,
} from '@kefu/handbook';
import { due, type TimerChange } from '@kefu/kernel';
import type { Callback } from './callback.js';
import { daysAfterSale } from './days-after-sale.js';
import { unchanged, type CallbackContext, type CallbackDecision } from './context.js';
import { isOpen } from './life-cycle.js';
import { tell } from './tell.js';

type Dated = Pick<Callback, 'plan' | 'startedAt' | 'rests' | 'concerns'>;

/**
 * The last moment that is in time; a time that the customer named makes the clock rest (CB-13), and so
 * does having been asked often enough lately (CB-11).
 */
export const deadlineOf = (callback: Dated, { handbook }: CallbackContext): Deadline => {
  const { plan, startedAt, rests, concerns } = callback;
  if (plan !== 'CB-04') return handbook.deadline(plan, startedAt, rests);
  const { dueDay, lastDay } = daysAfterSale(concerns, handbook);
  const limit = `P${lastDay - dueDay + 1}D`;
  return { rule: plan, ...due(startedAt, limit, handbook.calendar, { rests }) };
};

/** Sets or moves the timer; what was missed or met already is not set again. */
export const runDeadline = (callback: Callback, context: CallbackContext): TimerChange[] => {
  if (wasMissed(callback) || callback.unreachable) return [];
  return [deadlineTimer(deadlineOf(callback, context), agent(callback.agentId))];
};

/** CB-13: what came of a call is put down; until then the callback is nobody else's. */
export const runCall = ({ now, by, handbook }: CallbackContext): TimerChange[] => [
  deadlineTimer(handbook.deadline('CB-13', now, [], { parameter: 'call' }), agent(by.id)),
];

/**
 * CB-13: at the time that the customer named, somebody calls. What was missed of it is told again as it
 * was (G-01): whoever takes it over since is charged with nothing.
 */
export const runNamedTime = (
  { dueAt: named, agentId, breaches }: Callback,
  { handbook }: CallbackContext,
): TimerChange[] => {
  const deadline = handbook.deadline('CB-13', named, [], { parameter: 'called' });
  const limit = { rule: 'CB-13', startedAt: named, dueAt: deadline.at } as const;
  return wasTold(breaches, limit) ? [] : [deadlineTimer(deadline, agent(agentId))];
};

export const meetCall: readonly TimerChange[] = meetClock('CB-13');

export const meetDeadline = ({ plan }: Callback): TimerChange[] => [
  ...meetClock(plan),
  ...meetCall,
];

/** Nobody is to call any more. */
export const cancelAllTimers = ({ plan }: Callback): TimerChange[] =>
  [plan, 'CB-13' as const].flatMap(cancelClock);

const agent = (personId: string | undefined) =>
  ({ role: 'agent', ...(personId ? { personId } : {}) }) as const;

const wasMissed = ({ plan, breaches }: Callback): boolean =>
  breaches.some(({ rule }) => rule === plan);

/** Not called in time: recorded against whose list it is on, and escalated; the call stays due. */
export const recordBreach = (
  callback: Callback,
  running: RunningDeadline,
  context: CallbackContext,
): CallbackDecision => {
  const { plan } = callback;
  const missed = isOpen(callback.status) && context.now > running.dueAt && !wasMissed(callback);
  return missed
    ? breached(callback, toldFirst(plan, running, callback.breaches), running, context)
    : unchanged(callback);
};

/** CB-13: a call that nobody put an end to, or a named time at which nobody called, is escalated. */
export const recordUntouched = (
  callback: Callback,
  running: RunningDeadline,
  context: CallbackContext,
): CallbackDecision =>
  ['calling', 'rescheduled'].includes(callback.status) && context.now > running.dueAt
    ? breached(callback, toldFirst('CB-13', running, callback.breaches), running, context)
    : unchanged(callback);

type Missed = RunningDeadline & { readonly rule: RuleId };

/**
 * G-01: it still lies there: told again, one more level up. It charges nobody a second time. What the
 * customer put off does not lie there until the time that they named.
 */
export const repeatBreach = (
  callback: Callback,
  { rule, ...running }: Missed,
  context: CallbackContext,
): CallbackDecision => {
  const { breaches, dueAt } = callback;
  const told = wasTold(breaches, { rule, dueAt: running.dueAt });
  const lies = rule === 'CB-13' ? isUntouched(callback, running) : isOpen(callback.status);
  if (!lies || !told) return unchanged(callback);
  const again = untilAgain(rule, running, breaches, context);
  if (dueAt > context.now) return { ...unchanged(callback), timers: [again] };
  return breached(callback, toldAgain(rule, running, breaches), running, context);
};

/** The same call, or the same named time, as when the clock started. */
const isUntouched = ({ status, call, dueAt }: Callback, { startedAt }: RunningDeadline): boolean =>
  status === 'calling'
    ? call?.since === startedAt
    : status === 'rescheduled' && dueAt === startedAt;

const breached = (
  callback: Callback,
  { told, breaches }: Told,
  running: RunningDeadline,
  context: CallbackContext,
): CallbackDecision => ({
  next: { ...callback, breaches },
  events: [tell('breached', callback, told, told.rule)],
  timers: [untilAgain(told.rule, running, breaches, context)],
});
