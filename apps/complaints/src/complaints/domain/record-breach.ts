import {
  firstTold,
  toldAgain,
  toldFirst,
  untilAgain,
  type RuleId,
  type RunningDeadline,
  type RunningLimit,
  type ToldBreach,
} from '@kefu/handbook';
import { happened, type Happened } from '@kefu/kernel';
import { ComplaintDeadlineBreachedV1, ComplaintEscalatedV1 } from '@kefu/messages-complaints';
import { complaintDeadlines, isMissed, lyingOf, runningOf } from './clocks.js';
import type { Complaint } from './complaint.js';
import { concernsOf, type ComplaintContext, type ComplaintDecision } from './context.js';
import { decided } from './deadlines.js';

type Missed = RunningDeadline & { readonly rule: RuleId };

const say = (complaint: Complaint, told: ToldBreach): Happened =>
  happened(ComplaintDeadlineBreachedV1, { ...told, ...concernsOf(complaint) }, told.rule);

/** The deadline passed without the deed: recorded and told one level up; the deed stays possible. */
export const recordBreach = (
  complaint: Complaint,
  { rule, ...running }: Missed,
  context: ComplaintContext,
): ComplaintDecision => {
  const clock = complaintDeadlines.find((one) => one === rule);
  const is = clock && runningOf(clock, complaint, context);
  // what was done, or starts later by now, was not missed
  const { at, explanation } = is?.deadline ?? {};
  const meant = at === running.dueAt && explanation?.startedAt === running.startedAt;
  if (!is || !meant || isMissed(complaint, is)) {
    return { next: complaint, events: [] };
  }
  const { told, breaches } = toldFirst(rule, running, complaint.breaches);
  const events = [say(complaint, told)];
  if (rule !== 'CP-13') return decided(complaint, { ...complaint, breaches }, events, context);
  const to = told.escalatedTo;
  const escalations = [...complaint.escalations, { at: context.now, rule, to }];
  const escalated = happened(ComplaintEscalatedV1, { ...concernsOf(complaint), to }, rule);
  return decided(
    complaint,
    { ...complaint, breaches, escalations },
    [...events, escalated],
    context,
  );
};

/** As it was told first: whoever has it now is charged with nothing. */
const asFirstTold = (
  { breaches }: Complaint,
  { deadline: { rule, at, explanation }, responsible }: RunningLimit,
): RunningDeadline => {
  const { startedAt } = explanation;
  const first = firstTold(breaches, { rule, dueAt: at, startedAt });
  const { responsibleRole: role = responsible.role, responsibleId: personId } = first ?? {};
  return {
    startedAt,
    dueAt: at,
    explanation,
    responsible: { role, ...(personId && { personId }) },
  };
};

/** G-01: all that was missed of the rule and still lies there is told again, one more level up. */
export const repeatBreach = (
  complaint: Complaint,
  { rule }: Missed,
  context: ComplaintContext,
): ComplaintDecision => {
  const clock = complaintDeadlines.find((one) => one === rule);
  const lying = clock ? lyingOf(clock, complaint, context) : [];
  const last = lying.at(-1);
  if (!last) return { next: complaint, events: [] };
  const events: Happened[] = [];
  let { breaches } = complaint;
  for (const one of lying) {
    const again = toldAgain(rule, asFirstTold(complaint, one), breaches);
    events.push(say(complaint, again.told));
    breaches = again.breaches;
  }
  const { timers = [], ...rest } = decided(complaint, { ...complaint, breaches }, events, context);
  // the one that was told least often is not to wait for the others
  const again = untilAgain(rule, asFirstTold(complaint, last), breaches, context);
  return { ...rest, timers: [...timers, again] };
};
