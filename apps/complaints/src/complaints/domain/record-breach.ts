import { toldBreach, type RuleId, type RunningDeadline } from '@kefu/handbook';
import { happened } from '@kefu/kernel';
import { ComplaintDeadlineBreachedV1, ComplaintEscalatedV1 } from '@kefu/messages-complaints';
import { complaintDeadlines, isMissed, runningOf } from './clocks.js';
import type { Complaint } from './complaint.js';
import { concernsOf, type ComplaintContext, type ComplaintDecision } from './context.js';
import { decided } from './deadlines.js';

type Missed = RunningDeadline & { readonly rule: RuleId };

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
  const breach = toldBreach(rule, running);
  const concerns = concernsOf(complaint);
  const events = [happened(ComplaintDeadlineBreachedV1, { ...breach, ...concerns }, rule)];
  const breaches = [...complaint.breaches, breach];
  if (rule !== 'CP-13') return decided(complaint, { ...complaint, breaches }, events, context);
  const to = breach.escalatedTo;
  const escalations = [...complaint.escalations, { at: context.now, rule, to }];
  const told = happened(ComplaintEscalatedV1, { ...concerns, to }, rule);
  return decided(complaint, { ...complaint, breaches, escalations }, [...events, told], context);
};
