import {
  cancelTimer,
  daysBetween,
  due,
  type Actor,
  type Decision,
  type Happened,
  type Instant,
  type Limit,
  type LocalDate,
  type Rest,
  type TimerChange,
} from '@kefu/kernel';
import {
  againTimer,
  cancelClock,
  deadlineTimer,
  meetClock,
  runningDeadline,
  toldAgain,
  toldFirst,
  untilAgain,
  wasTold,
  type RunningDeadline,
  type ToldBreach,
} from './deadline-timer.js';
import type { RunningLimit } from './extending.js';
import type { Deadline, Handbook } from './handbook.js';
import { keptInTime, type WithdrawnBreach } from './kept-in-time.js';
import type { RuleId } from './rules.js';

/** What a decision goes by, beside the record. */
export interface RuleContext {
  readonly now: Instant;
  readonly newId: () => string;
  readonly by: Actor;
  readonly handbook: Handbook;
}

/** A record with one clock: what it waits for now, and what was missed of it. */
export interface Clocked {
  /** The next deadline; what is over by then is late. */
  readonly dueAt?: Instant | undefined;
  readonly breaches: readonly ToldBreach[];
}

/** Until midnight that ends the day; never before the moment from which it counts. */
export const untilDay = (
  rule: RuleId,
  from: Instant,
  day: LocalDate,
  { handbook: { calendar } }: Pick<RuleContext, 'handbook'>,
): Deadline => {
  const days = Math.max(0, daysBetween(calendar.localDate(from), day));
  return { rule, ...due(from, { days, at: '24:00' }, calendar) };
};

export const within = (
  rule: RuleId,
  from: Instant,
  limit: Limit,
  { handbook: { calendar } }: Pick<RuleContext, 'handbook'>,
  rests: readonly Rest[] = [],
): Deadline => ({ rule, ...due(from, limit, calendar, { rests }) });

/**
 * What a record waits for now: a limit, nothing since the deed was done, or nothing because it is not to
 * be done any more.
 */
export type Awaited = RunningLimit | 'called-off' | undefined;

interface ClockedDecision<State> {
  readonly next: State;
  readonly timers: readonly TimerChange[];
}

const momentOf = (clock: Awaited): Instant | undefined =>
  typeof clock === 'object' ? clock.deadline.at : undefined;

/**
 * The clock follows from what the record is, whatever changed it. What was missed once is not missed
 * a second time by a change that leaves its due time; where the deed was taken back, it is told again
 * from then on (G-01).
 * @param state as it is now, but for `dueAt`, which is as it was
 */
export const clocked = <State extends Clocked>(
  state: State,
  rule: RuleId,
  clock: Awaited,
  context: Pick<RuleContext, 'now' | 'handbook'>,
): ClockedDecision<State> => {
  const dueAt = momentOf(clock);
  const next: State = { ...state, dueAt };
  if (clock === 'called-off') return { next, timers: cancelClock(rule) };
  if (!clock) return { next, timers: meetClock(rule) };
  const { deadline, responsible } = clock;
  const wasMissed = wasTold(state.breaches, { rule, dueAt: deadline.at });
  if (wasMissed && state.dueAt === dueAt) return { next, timers: [] };
  if (wasMissed) {
    const again = untilAgain(rule, runningDeadline(deadline, responsible), state.breaches, context);
    return { next, timers: [cancelTimer(rule), again] };
  }
  return { next, timers: [deadlineTimer(deadline, responsible), cancelTimer(againTimer(rule))] };
};

/** What is said beside the record and its clock. */
export interface Beside {
  /** Goes into the audit trail. */
  readonly reason?: string | undefined;
  /** When the deed was that the clock waited for: one in time takes back what was told meanwhile. */
  readonly doneAt?: Instant | undefined;
}

/** What makes the changes of records with one clock; events and what is beside them come with each. */
export const clockedBy =
  <State extends Clocked, Context extends RuleContext>(
    rule: RuleId,
    clockOf: (state: State, context: Context) => Awaited,
    sayWithdrawn: (state: State, told: WithdrawnBreach) => Happened,
  ) =>
  (
    changed: State,
    events: readonly Happened[],
    context: Context,
    { reason, doneAt }: Beside = {},
  ): Decision<State> => {
    const clock = clockOf(changed, context);
    const isMet = changed.dueAt !== momentOf(clock);
    const { next: state, withdrawn } =
      isMet && doneAt !== undefined
        ? keptInTime(changed, changed.dueAt, { doneAt, now: context.now })
        : { next: changed, withdrawn: [] };
    return {
      ...clocked(state, rule, clock, context),
      events: [...events, ...withdrawn.map((told) => sayWithdrawn(state, told))],
      ...(reason ? { reason } : {}),
    };
  };

export interface Missed<State> extends ClockedDecision<State> {
  readonly told?: ToldBreach;
}

type Passed = RunningDeadline & { readonly rule: RuleId };

/** The deadline passed without the deed, which stays possible; told one level up. */
export const missed = <State extends Clocked>(
  state: State,
  { rule, ...running }: Passed,
  context: RuleContext,
): Missed<State> => {
  if (state.dueAt !== running.dueAt) return { next: state, timers: [] };
  const { told, breaches } = toldFirst(rule, running, state.breaches);
  return {
    next: { ...state, breaches },
    timers: [untilAgain(rule, running, breaches, context)],
    told,
  };
};

/** It was missed and still lies there: told again one more level up, and charged to nobody anew (G-01). */
export const missedAgain = <State extends Clocked>(
  state: State,
  { rule, ...running }: Passed,
  context: RuleContext,
): Missed<State> => {
  const { dueAt } = running;
  if (state.dueAt !== dueAt || !wasTold(state.breaches, { rule, dueAt })) {
    return { next: state, timers: [] };
  }
  const { told, breaches } = toldAgain(rule, running, state.breaches);
  return {
    next: { ...state, breaches },
    timers: [untilAgain(rule, running, breaches, context)],
    told,
  };
};
