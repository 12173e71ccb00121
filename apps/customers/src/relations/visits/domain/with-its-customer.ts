import type { Tier } from '../../../records/customers/domain/index.js';
import { deadlineFor, startClock } from './deadline.js';
import { cancelVisit, moveToTier } from './schedule-visit.js';
import { isOpen, type Visit, type VisitContext, type VisitDecision } from './visit.js';

/** CU-01: of two that are owed the one that is due first stays owed; of two at once the survivor's. */
export const staysOwed = (own: Visit | undefined, other: Visit | undefined): Visit | undefined => {
  if (!own || !other) return own ?? other;
  return other.dueAt < own.dueAt ? other : own;
};

/** CU-01: cancelled for the sake of the one that stays owed, as the survivor's history. */
export const makeWay = (visit: Visit, customerId: string, reason: string): VisitDecision => {
  const { next, ...rest } = isOpen(visit)
    ? cancelVisit(visit, reason)
    : { next: visit, events: [], reason };
  return { ...rest, next: { ...next, customerId } };
};

export interface OtherVisits {
  /** The one that made way for it. */
  readonly beside: Visit | undefined;
  /** The one that the survivor was owed before, if any. */
  readonly own: Visit | undefined;
  readonly reason: string;
}

/**
 * CU-01: the visit that the survivor is owed: its due time, by their tier, with their account manager, and on
 * the day that was arranged for either.
 */
export const oweToSurvivor = (
  visit: Visit,
  survivor: { readonly id: string; readonly tier: Tier },
  { beside, own, reason }: OtherVisits,
  context: VisitContext,
): VisitDecision => {
  const arranged = visit.arrangedOn ? visit : beside;
  const taken: Visit = {
    ...visit,
    customerId: survivor.id,
    accountManagerId: own?.accountManagerId ?? visit.accountManagerId ?? beside?.accountManagerId,
    ...(arranged?.arrangedOn
      ? { status: 'arranged', arrangedOn: arranged.arrangedOn, managerId: arranged.managerId }
      : {}),
  };
  const { next, events, timers } =
    taken.tier === survivor.tier
      ? { next: taken, events: [], timers: [] }
      : moveToTier(taken, survivor.tier, context);
  const asBefore = deadlineFor(visit.tier, visit.countedFrom, context);
  return { next, events, timers: timers?.length ? timers : startClock(next, asBefore), reason };
};

/** G-05: nobody is to visit whom nobody knows any more; what was done stays on record. */
export const forgetVisit = (visit: Visit, ground: string): VisitDecision =>
  isOpen(visit) ? cancelVisit(visit, ground) : { next: visit, events: [] };
