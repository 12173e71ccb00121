import { clocked, untilDay, type Awaited } from '@kefu/handbook';
import { daysBetween, refusedByRule, type LocalDate } from '@kefu/kernel';
import type { Improvement, ImprovementContext, ImprovementDecision } from './improvement.js';

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

/** The owner has until the end of the day that was agreed, who verifies as long as the handbook gives. */
const clockOf = (
  { status, dueOn, ownerId: personId, deeds, plannedAt }: Improvement,
  context: ImprovementContext,
): Awaited => {
  const last = deeds.at(-1);
  if (status === 'planned') {
    const deadline = untilDay('CP-14', last?.checkedAt ?? plannedAt, dueOn, context);
    return { deadline, responsible: { role: 'department-member', personId } };
  }
  if (status === 'dropped') return 'called-off';
  if (status !== 'done') return undefined;
  const which = { parameter: 'verifyWithin' } as const;
  const deadline = context.handbook.deadline('CP-14', last?.at ?? context.now, [], which);
  return { deadline, responsible: { role: 'manager' } };
};

/** The clock follows from what the improvement is, whatever changed it. */
export const decided = (
  next: Improvement,
  events: ImprovementDecision['events'],
  context: ImprovementContext,
  reason?: string,
): ImprovementDecision => ({
  ...clocked(next, 'CP-14', clockOf(next, context), context),
  events,
  ...(reason ? { reason } : {}),
});
