import { cancelClock } from '@kefu/handbook';
import { happened, move } from '@kefu/kernel';
import { VisitCancelledV1, VisitDueMovedV1, VisitScheduledV1 } from '@kefu/messages-customers';
import type { Tier } from '../../../records/customers/domain/index.js';
import { deadlineFor, startClock } from './deadline.js';
import {
  visitTransitions,
  type Visit,
  type VisitContext,
  type VisitDecision,
  type VisitStatus,
} from './visit.js';

export interface ScheduleVisit {
  readonly customerId: string;
  readonly tier: Tier;
  /** The day of the visit before; of filing where there was none. */
  readonly from: string;
  readonly previousId?: string | undefined;
  readonly accountManagerId?: string | undefined;
}

/** CU-11: counted from close of business of that day to the same time of the last. */
export const scheduleVisit = (
  { customerId, tier, from, previousId, accountManagerId }: ScheduleVisit,
  context: VisitContext,
): VisitDecision => {
  const countedFrom = context.handbook.calendar.endOfWorkingDay(from);
  const deadline = deadlineFor(tier, countedFrom, context);
  const { at: dueAt } = deadline;
  const next: Visit = {
    id: context.newId(),
    customerId,
    status: 'due',
    tier,
    owedSince: from,
    countedFrom,
    dueAt,
    previousId,
    accountManagerId,
  };
  const named = accountManagerId ? { accountManagerId } : {};
  return {
    next,
    events: [happened(VisitScheduledV1, { customerId, tier, dueAt, ...named })],
    timers: startClock(next, deadline),
  };
};

/**
 * CU-11: another tier has another period, which counts from the change. What was due before that stays
 * due when it was: a change of tier never puts a visit off, nor forgets one that was missed.
 */
export const moveToTier = (visit: Visit, tier: Tier, context: VisitContext): VisitDecision => {
  const { calendar } = context.handbook;
  const countedFrom = calendar.endOfWorkingDay(calendar.localDate(context.now));
  const deadline = deadlineFor(tier, countedFrom, context);
  const earlier = visit.breach === undefined && deadline.at < visit.dueAt;
  const next: Visit = { ...visit, tier, ...(earlier ? { countedFrom, dueAt: deadline.at } : {}) };
  const { customerId, dueAt } = next;
  return {
    next,
    events: [happened(VisitDueMovedV1, { customerId, tier, dueAt })],
    timers: earlier ? startClock(next, deadline) : [],
  };
};

/** The customer's record was voided. */
export const cancelVisit = (visit: Visit, reason?: string): VisitDecision => ({
  next: {
    ...visit,
    status: move<VisitStatus>(visitTransitions, visit.status, 'cancelled', 'CU-11'),
  },
  events: [happened(VisitCancelledV1, { customerId: visit.customerId })],
  timers: cancelClock('CU-11'),
  ...(reason ? { reason } : {}),
});
