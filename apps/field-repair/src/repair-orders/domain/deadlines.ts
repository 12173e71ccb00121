import { deadlineTimer, toldBreach, type RuleId, type RunningDeadline } from '@kefu/handbook';
import { RepairOrderDeadlineBreachedV1 } from '@kefu/messages-field-repair';
import { cancelTimer, happened, plusMillis, startTimer, type TimerChange } from '@kefu/kernel';
import type { RepairContext, RepairDecision } from './context.js';
import { isOpen } from './life-cycle.js';
import type { RepairOrder } from './repair-order.js';

/** The timers of a repair order that are no deadlines. */
export const TELL_LEAD_INSTEAD = 'tell-lead-instead';
export const NOT_ACCEPTED = 'visit-not-accepted';
export const WINDOW_ENDS = 'FR-05';

/** The deadlines of a repair, by the rule that sets each. */
export const repairDeadlines = ['FR-02', 'FR-03', 'FR-11'] as const;
export type RepairDeadline = (typeof repairDeadlines)[number];

/** Starts the clock of a deadline that begins now. */
export const startDeadline = (
  rule: RepairDeadline,
  { now, handbook }: RepairContext,
  responsible: RunningDeadline['responsible'],
): TimerChange => deadlineTimer(handbook.deadline(rule, now), responsible);

/** FR-03: from now the technician is to accept; else the order is before the lead again. */
export const startAcceptance = ({ now, handbook }: RepairContext): TimerChange => {
  const { at, explanation } = handbook.deadline('FR-03', now, [], { parameter: 'accept' });
  return startTimer(NOT_ACCEPTED, plusMillis(at, 1), { explanation });
};

/** An order that is over waits for nothing. */
export const cancelAllTimers = (): TimerChange[] =>
  [...repairDeadlines, TELL_LEAD_INSTEAD, NOT_ACCEPTED, WINDOW_ENDS].map((kind) =>
    cancelTimer(kind),
  );

/** The deadline passed without the deed: recorded, escalated; the deed stays possible. */
export const recordBreach = (
  order: RepairOrder,
  { rule, ...running }: RunningDeadline & { readonly rule: RuleId },
): RepairDecision => {
  if (!isOpen(order.status)) return { next: order, events: [] };
  const breach = toldBreach(rule, running);
  const { regionId, customerId, technician } = order;
  const teamId = technician?.teamId ?? order.notice?.teamId;
  const concerns = {
    regionId,
    customerId,
    ...(teamId ? { teamId } : {}),
    ...(technician ? { technicianId: technician.id } : {}),
  };
  return {
    next: { ...order, breaches: [...order.breaches, breach] },
    events: [happened(RepairOrderDeadlineBreachedV1, { ...breach, ...concerns }, rule)],
  };
};
