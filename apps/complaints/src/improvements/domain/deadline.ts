import { deadlineTimer, toldBreach, type Deadline, type ResponsibleRole } from '@kefu/handbook';
import type { RuleId, RunningDeadline } from '@kefu/handbook';
import {
  cancelTimer,
  daysBetween,
  due,
  happened,
  meetTimer,
  refusedByRule,
  type Instant,
  type LocalDate,
  type TimerChange,
} from '@kefu/kernel';
import { ImprovementDeadlineBreachedV1 } from '@kefu/messages-complaints';
import {
  concernsOf,
  type Improvement,
  type ImprovementContext,
  type ImprovementDecision,
} from './improvement.js';

const tenYears = 3_650;

/**
 * @throws Refusal CP-14 `due-in-the-past`, `due-too-late`
 */
export const requireDueOn = (
  dueOn: LocalDate,
  { now, handbook: { calendar } }: ImprovementContext,
): void => {
  const days = daysBetween(calendar.localDate(now), dueOn);
  if (days < 0) {
    throw refusedByRule('CP-14', 'due-in-the-past', {
      zh: '期限不能早于今天',
      en: 'It cannot be due before today',
    });
  }
  if (days > tenYears) {
    throw refusedByRule('CP-14', 'due-too-late', {
      zh: '期限太远，最多十年',
      en: 'It cannot be due later than in ten years',
    });
  }
};

interface Running {
  readonly deadline: Deadline;
  readonly responsible: ResponsibleRole;
}

/** The owner has until the end of the day that was agreed, who verifies as long as the handbook gives. */
const runningOf = (
  improvement: Improvement,
  { now, handbook }: ImprovementContext,
): Running | undefined => {
  const { status, dueOn, ownerId: personId, deeds } = improvement;
  if (status === 'planned') {
    const { calendar } = handbook;
    const from = deeds.at(-1)?.checkedAt ?? improvement.plannedAt;
    const days = Math.max(0, daysBetween(calendar.localDate(from), dueOn));
    const deadline: Deadline = {
      rule: 'CP-14',
      ...due(from, { days, at: '24:00' }, calendar),
    };
    return { deadline, responsible: { role: 'department-member', personId } };
  }
  const done = deeds.at(-1)?.at ?? now;
  const which = { parameter: 'verifyWithin' } as const;
  return status === 'done'
    ? { deadline: handbook.deadline('CP-14', done, [], which), responsible: { role: 'manager' } }
    : undefined;
};

/** The clock follows from what the improvement is, whatever changed it. */
export const decided = (
  next: Improvement,
  events: ImprovementDecision['events'],
  context: ImprovementContext,
  reason?: string,
): ImprovementDecision => {
  const running = runningOf(next, context);
  const timers: TimerChange[] = running
    ? [deadlineTimer(running.deadline, running.responsible)]
    : [next.status === 'verified' ? meetTimer('CP-14') : cancelTimer('CP-14')];
  const late = running && next.breaches.some(({ dueAt }) => dueAt === running.deadline.at);
  return {
    next: { ...next, dueAt: running?.deadline.at },
    events,
    // what was missed once is not missed a second time by a change of hands
    timers: late ? [] : timers,
    ...(reason ? { reason } : {}),
  };
};

/** The deadline passed without the deed, which stays possible; told one level up. */
export const recordBreach = (
  improvement: Improvement,
  { rule, ...running }: RunningDeadline & { readonly rule: RuleId },
  context: ImprovementContext,
): ImprovementDecision => {
  const is: Instant | undefined = runningOf(improvement, context)?.deadline.at;
  if (is !== running.dueAt) return { next: improvement, events: [] };
  const breach = toldBreach(rule, running);
  const said = { ...breach, ...concernsOf(improvement) };
  return {
    next: { ...improvement, breaches: [...improvement.breaches, breach] },
    events: [happened(ImprovementDeadlineBreachedV1, said, rule)],
  };
};
