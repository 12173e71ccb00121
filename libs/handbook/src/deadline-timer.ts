import {
  cancelTimer,
  meetTimer,
  plusMillis,
  startTimer,
  type Explanation,
  type Instant,
  type TimerChange,
} from '@kefu/kernel';
import { breachOf, type ResponsibleRole } from './breach.js';
import type { Deadline, Handbook } from './handbook.js';
import { nextRoleUp, rolesAbove, type Role } from './roles.js';
import type { RuleId } from './rules.js';

/** What a deadline keeps with its timer. */
export interface RunningDeadline {
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  readonly responsible: ResponsibleRole;
  readonly explanation: Explanation;
}

export const runningDeadline = (
  { at, explanation }: Deadline,
  responsible: ResponsibleRole,
): RunningDeadline => ({
  ...{ startedAt: explanation.startedAt, dueAt: at },
  ...{ responsible, explanation },
});

/**
 * The timer of a deadline. Exactly on the second is in time, so it fires one millisecond after the
 * last moment: fired on it, chance would decide between the deed and the breach.
 */
export const deadlineTimer = (deadline: Deadline, responsible: ResponsibleRole): TimerChange =>
  startTimer(deadline.rule, plusMillis(deadline.at, 1), runningDeadline(deadline, responsible));

/** A missed deadline as records and events tell it. */
export interface ToldBreach {
  readonly rule: RuleId;
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  readonly responsibleRole: Role;
  readonly responsibleId?: string;
  readonly escalatedTo: Role;
  /** From 2 on: it was told before and still lies there. One breach all the same. */
  readonly again?: number;
  /** The deed was in time and entered later: since then nobody is charged with it. */
  readonly withdrawnAt?: Instant;
}

/** What is told when the timer of a deadline has fired. */
export const toldBreach = (
  rule: RuleId,
  { startedAt, dueAt, responsible }: Omit<RunningDeadline, 'explanation'>,
): ToldBreach => ({
  rule,
  startedAt,
  dueAt,
  responsibleRole: responsible.role,
  ...(responsible.personId ? { responsibleId: responsible.personId } : {}),
  escalatedTo: breachOf({ rule, startedAt, dueAt, responsible }).escalatedTo,
});

/** The timer that tells again what was missed and still lies there (G-01). */
export const againTimer = (rule: RuleId): string => `again-${rule}`;

/** The deed that was waited for is done: nothing of the rule is due, and nothing is told again. */
export const meetClock = (rule: RuleId): TimerChange[] => [
  meetTimer(rule),
  cancelTimer(againTimer(rule)),
];

/** Nobody is to do it any more. */
export const cancelClock = (rule: RuleId): TimerChange[] => [
  cancelTimer(rule),
  cancelTimer(againTimer(rule)),
];

/** What is told now, and all that the record keeps of what was. */
export interface Told<Kept = ToldBreach> {
  readonly told: ToldBreach;
  readonly breaches: readonly (Kept | ToldBreach)[];
}

export const toldFirst = <Kept>(
  rule: RuleId,
  running: RunningDeadline,
  breaches: readonly Kept[],
): Told<Kept> => {
  const told = toldBreach(rule, running);
  return { told, breaches: [...breaches, told] };
};

/** A limit of one rule; of two that end at one moment, by when each started. */
interface PassedLimit {
  readonly rule: RuleId;
  readonly dueAt: Instant;
  readonly startedAt?: Instant;
}

type Retold = PassedLimit & Pick<ToldBreach, 'again' | 'withdrawnAt'>;

const isOf =
  ({ rule, dueAt, startedAt }: PassedLimit) =>
  (breach: Retold): boolean =>
    breach.rule === rule &&
    breach.dueAt === dueAt &&
    (breach.startedAt ?? startedAt) === (startedAt ?? breach.startedAt) &&
    breach.withdrawnAt === undefined;

/** How it was told first that this limit passed, unless it was kept after all. */
export const firstTold = <Kept extends Retold>(
  breaches: readonly Kept[],
  limit: PassedLimit,
): Kept | undefined => breaches.find(isOf(limit));

export const wasTold = (breaches: readonly Retold[], limit: PassedLimit): boolean =>
  firstTold(breaches, limit) !== undefined;

/**
 * What was missed is told once more: one more level up than before, and it charges nobody anew. The
 * record keeps the first time and the last, which says how often it was: a year late is no list of 365.
 */
export const toldAgain = <Kept extends Retold>(
  rule: RuleId,
  running: RunningDeadline,
  breaches: readonly Kept[],
): Told<Kept> => {
  const same = breaches.filter(isOf({ rule, dueAt: running.dueAt, startedAt: running.startedAt }));
  const times = Math.max(1, ...same.map(({ again = 1 }) => again));
  const first = toldBreach(rule, running);
  let { escalatedTo } = first;
  for (let level = 0; level < times; level += 1) escalatedTo = nextRoleUp(escalatedTo);
  const told = { ...first, escalatedTo, again: times + 1 };
  const before = same.filter(({ again }) => again !== undefined);
  return { told, breaches: [...breaches.filter((one) => !before.includes(one)), told] };
};

/** No two tellings of one breach are further apart than so many intervals. */
const MOST_INTERVALS = 30;

/**
 * From a breach that was told now until it is told again, if it still lies there then (G-01): one
 * interval of the handbook, until the general manager has heard of it; then twice as long each time.
 * @param breaches of the record, with what is told now
 */
export const untilAgain = (
  rule: RuleId,
  running: RunningDeadline,
  breaches: readonly Retold[],
  { now, handbook }: { readonly now: Instant; readonly handbook: Handbook },
): TimerChange => {
  const { startedAt, dueAt, responsible } = running;
  const told = breaches.filter(isOf({ rule, dueAt, startedAt }));
  const times = Math.max(1, ...told.map(({ again = 1 }) => again));
  const beyondTheTop = Math.max(0, times - rolesAbove(responsible.role).length);
  let at = now;
  for (let left = Math.min(2 ** beyondTheTop, MOST_INTERVALS); left > 0; left -= 1) {
    at = handbook.deadline('G-01', at, [], { parameter: 'again' }).at;
  }
  return startTimer(againTimer(rule), plusMillis(at, 1), running);
};
