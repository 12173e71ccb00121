import {
  againTimer,
  deadlineTimer,
  toldAgain,
  toldFirst,
  untilAgain,
  type RuleId,
  type RunningDeadline,
  type Told,
} from '@kefu/handbook';
import { RepairOrderDeadlineBreachedV1 } from '@kefu/messages-field-repair';
import {
  cancelTimer,
  happened,
  plusMillis,
  startTimer,
  type Instant,
  type TimerChange,
} from '@kefu/kernel';
import type { RepairContext, RepairDecision } from './context.js';
import { isOpen } from './life-cycle.js';
import type { Breach, RepairOrder } from './repair-order.js';

/** The timers of a repair order that are no deadlines. */
export const TELL_LEAD_INSTEAD = 'tell-lead-instead';
export const NOT_ACCEPTED = 'visit-not-accepted';
export const WINDOW_ENDS = 'FR-05';

/** The deadlines of a repair, by the rule that sets each. */
export const repairDeadlines = ['FR-02', 'FR-03', 'FR-10', 'FR-11', 'FR-12', 'FR-13'] as const;
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

/** G-01: a limit that still runs is somebody else's from now on, due when it was. */
export const passOn = (
  { clocks }: RepairOrder,
  rule: RepairDeadline,
  startedAt: Instant | undefined,
  responsible: RunningDeadline['responsible'],
  { now, handbook }: RepairContext,
): TimerChange[] => {
  if (startedAt === undefined) return [];
  const deadline = handbook.deadline(rule, startedAt);
  const runs = clocks?.[rule] === deadline.at && deadline.at >= now;
  return runs ? [deadlineTimer(deadline, responsible)] : [];
};

const waiting = [TELL_LEAD_INSTEAD, NOT_ACCEPTED, WINDOW_ENDS] as const;

/** An order that is over waits for nothing. */
export const cancelAllTimers = (): TimerChange[] =>
  [...repairDeadlines, ...repairDeadlines.map(againTimer), ...waiting].map((kind) =>
    cancelTimer(kind),
  );

const clockKinds: readonly string[] = [...repairDeadlines, ...waiting];

/** The decision with the clocks that come of its timers: what was missed stays until it is done. */
export const dated = (decision: RepairDecision): RepairDecision => {
  const changes = (decision.timers ?? []).filter(({ kind }) => clockKinds.includes(kind));
  if (changes.length === 0) return decision;
  const clocks = new Map(Object.entries(decision.next.clocks ?? {}));
  for (const change of changes) {
    if (change.do === 'start') clocks.set(change.kind, plusMillis(change.at, -1));
    else clocks.delete(change.kind);
  }
  const [dueAt] = [...clocks.values()].sort();
  return { ...decision, next: { ...decision.next, clocks: Object.fromEntries(clocks), dueAt } };
};

type Missed = RunningDeadline & { readonly rule: RuleId };

/** The deadline passed without the deed: recorded, escalated; the deed stays possible. */
export const recordBreach = (
  order: RepairOrder,
  { rule, ...running }: Missed,
  context: RepairContext,
): RepairDecision =>
  isOpen(order.status)
    ? breached(order, running, toldFirst(rule, running, order.breaches), context)
    : { next: order, events: [] };

/** G-01: it still lies there: told again, one more level up. It charges nobody a second time. */
export const repeatBreach = (
  order: RepairOrder,
  { rule, ...running }: Missed,
  context: RepairContext,
): RepairDecision => {
  const lies = isOpen(order.status) && order.clocks?.[rule] === running.dueAt;
  if (!lies) return { next: order, events: [] };
  return breached(order, running, toldAgain(rule, running, order.breaches), context);
};

const breached = (
  order: RepairOrder,
  running: RunningDeadline,
  { told, breaches }: Told<Breach>,
  context: RepairContext,
): RepairDecision => {
  const { regionId, customerId, technician } = order;
  const teamId = technician?.teamId ?? order.notice?.teamId;
  const concerns = {
    regionId,
    customerId,
    ...(teamId ? { teamId } : {}),
    ...(technician ? { technicianId: technician.id } : {}),
  };
  return {
    next: { ...order, breaches },
    events: [happened(RepairOrderDeadlineBreachedV1, { ...told, ...concerns }, told.rule)],
    timers: [untilAgain(told.rule, running, breaches, context)],
  };
};
