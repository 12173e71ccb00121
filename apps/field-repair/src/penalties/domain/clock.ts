import {
  againTimer,
  deadlineTimer,
  toldAgain,
  toldFirst,
  untilAgain,
  wasTold,
  type Handbook,
  type Role,
  type RuleId,
  type RunningDeadline,
  type RunningLimit,
  type Told,
} from '@kefu/handbook';
import { cancelTimer, happened, meetTimer, type Instant } from '@kefu/kernel';
import { PenaltyDeadlineBreachedV1 } from '@kefu/messages-field-repair';
import { factOf, type Penalty, type PenaltyContext, type PenaltyDecision } from './penalty.js';

type Within = 'decideWithin' | 'tellWithin' | 'decideAppealWithin';

/** FR-06, G-01: whoever has the next step to do, and by when. */
const clockOf = (penalty: Penalty, handbook: Handbook): RunningLimit | undefined => {
  const { status, proposedAt, ruling, costsAt, toldAt, appeal } = penalty;
  const owes = (role: Role, from: Instant, parameter: Within): RunningLimit => {
    const deadline = handbook.deadline('FR-06', from, [], { parameter });
    return { deadline, responsible: { role } };
  };
  if (status === 'proposed') return owes('manager', proposedAt, 'decideWithin');
  if (status === 'confirmed' && ruling && !toldAt) {
    const from = costsAt && costsAt > ruling.at ? costsAt : ruling.at;
    return owes('manager', from, 'tellWithin');
  }
  if (status !== 'appealed' || !appeal) return undefined;
  const above = ruling?.as === 'director' ? 'general-manager' : 'director';
  return owes(above, appeal.at, 'decideAppealWithin');
};

const isMissed = (
  { breaches }: Penalty,
  { deadline: { rule, at, explanation } }: RunningLimit,
): boolean => wasTold(breaches, { rule, dueAt: at, startedAt: explanation.startedAt });

/** The clock follows from what the penalty is, whatever changed it. */
export const clocked = (
  before: Penalty | undefined,
  decision: PenaltyDecision,
  handbook: Handbook,
): PenaltyDecision => {
  const was = before && clockOf(before, handbook);
  const is = clockOf(decision.next, handbook);
  const next: Penalty = { ...decision.next, dueAt: is?.deadline.at };
  if (was?.deadline.at === is?.deadline.at && before?.status === next.status) {
    return { ...decision, next };
  }
  const over = next.status === 'withdrawn' ? cancelTimer('FR-06') : meetTimer('FR-06');
  const runs = is && !isMissed(next, is) ? deadlineTimer(is.deadline, is.responsible) : over;
  const timers = [...(decision.timers ?? []), runs, cancelTimer(againTimer('FR-06'))];
  return { ...decision, next, timers };
};

type Missed = RunningDeadline & { readonly rule: RuleId };

const isOwed = (penalty: Penalty, { dueAt }: Missed, { handbook }: PenaltyContext): boolean =>
  clockOf(penalty, handbook)?.deadline.at === dueAt;

const breached = (
  penalty: Penalty,
  { rule, ...running }: Missed,
  { told, breaches }: Told,
  context: PenaltyContext,
): PenaltyDecision => ({
  next: { ...penalty, breaches },
  events: [happened(PenaltyDeadlineBreachedV1, { ...told, ...factOf(penalty) }, 'FR-06')],
  timers: [untilAgain(rule, running, breaches, context)],
});

/** The time passed without the deed, which stays possible: it is told one level up. */
export const recordBreach = (
  penalty: Penalty,
  missed: Missed,
  context: PenaltyContext,
): PenaltyDecision =>
  isOwed(penalty, missed, context)
    ? breached(penalty, missed, toldFirst(missed.rule, missed, penalty.breaches), context)
    : { next: penalty, events: [] };

/** G-01: it still lies there: told again, one more level up. */
export const repeatBreach = (
  penalty: Penalty,
  missed: Missed,
  context: PenaltyContext,
): PenaltyDecision => {
  if (!isOwed(penalty, missed, context)) return { next: penalty, events: [] };
  return breached(penalty, missed, toldAgain(missed.rule, missed, penalty.breaches), context);
};
