import { breachOf, type ResponsibleRole } from '@kefu/handbook';
import { RepairOrderDeadlineBreachedV1 } from '@kefu/messages-field-repair';
import {
  cancelTimer,
  happened,
  plusMillis,
  startTimer,
  type Explanation,
  type Instant,
  type TimerChange,
} from '@kefu/kernel';
import type { RepairContext, RepairDecision } from './context.js';
import { isOpen } from './life-cycle.js';
import type { Breach, RepairOrder } from './repair-order.js';

/** The timers of a repair order that are no deadlines. */
export const TELL_LEAD_INSTEAD = 'tell-lead-instead';
export const WINDOW_ENDS = 'FR-05';

/** The deadlines of a repair, by the rule that sets each. */
export type RepairDeadline = 'FR-02' | 'FR-03' | 'FR-11';

/** What a deadline keeps with its timer. */
export interface RunningDeadline {
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  readonly responsible: ResponsibleRole;
  readonly explanation: Explanation;
}

/**
 * Exactly on the second is in time, so a timer fires one millisecond after the last moment: fired on
 * it, chance would decide between the deed and the breach.
 */
export const firstMomentAfter = (at: Instant): Instant => plusMillis(at, 1);

/** Starts the clock of a deadline that begins now. */
export const startDeadline = (
  rule: RepairDeadline,
  { now, handbook }: RepairContext,
  responsible: ResponsibleRole,
): TimerChange => {
  const { at, explanation } = handbook.deadline(rule, now);
  const kept: RunningDeadline = { startedAt: now, dueAt: at, responsible, explanation };
  return startTimer(rule, firstMomentAfter(at), kept);
};

const everyTimer = ['FR-02', 'FR-03', TELL_LEAD_INSTEAD, WINDOW_ENDS, 'FR-11'];

/** An order that is over waits for nothing. */
export const cancelAllTimers = (): TimerChange[] => everyTimer.map((kind) => cancelTimer(kind));

/** The deadline passed without the deed: recorded, escalated; the deed stays possible. */
export const recordBreach = (
  order: RepairOrder,
  rule: RepairDeadline,
  { startedAt, dueAt, responsible }: RunningDeadline,
): RepairDecision => {
  if (!isOpen(order.status)) return { next: order, events: [] };
  const { escalatedTo } = breachOf({ rule, startedAt, dueAt, responsible });
  const breach: Breach = {
    rule,
    dueAt,
    responsibleRole: responsible.role,
    ...(responsible.personId ? { responsibleId: responsible.personId } : {}),
    escalatedTo,
  };
  const teamId = order.technician?.teamId ?? order.notice?.teamId;
  return {
    next: { ...order, breaches: [...order.breaches, breach] },
    events: [
      happened(
        RepairOrderDeadlineBreachedV1,
        {
          ...breach,
          startedAt,
          regionId: order.regionId,
          customerId: order.customerId,
          ...(teamId ? { teamId } : {}),
          ...(order.technician ? { technicianId: order.technician.id } : {}),
        },
        rule,
      ),
    ],
  };
};
