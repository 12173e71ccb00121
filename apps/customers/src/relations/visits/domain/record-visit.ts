import { meetClock } from '@kefu/handbook';
import { happened, move, refusedByRule, type LocalDate } from '@kefu/kernel';
import { VisitDoneV1 } from '@kefu/messages-customers';
import { requireManager } from './arrange-visit.js';
import { requireOwnVisit } from './assign-visit.js';
import {
  isOpen,
  visitTransitions,
  type Visit,
  type VisitContext,
  type VisitDecision,
  type VisitStatus,
} from './visit.js';

export interface RecordVisit {
  readonly visitedOn: LocalDate;
  readonly managerId?: string | undefined;
}

export interface ReportedVisit {
  readonly visitedOn: LocalDate;
  readonly visitPlanId: string;
  readonly accountManagerId: string;
  readonly managerWentAlong: boolean;
}

/** Entered by hand. */
export const recordVisit = (
  visit: Visit,
  { visitedOn, managerId = visit.managerId }: RecordVisit,
  context: VisitContext,
): VisitDecision => {
  move<VisitStatus>(visitTransitions, visit.status, 'done', 'CU-11');
  requireOwnVisit(visit, context.by);
  const { calendar } = context.handbook;
  if (visitedOn > calendar.localDate(context.now)) {
    throw refusedByRule('CU-11', 'in-the-future', {
      zh: '拜访日期尚未到',
      en: 'That day is still to come',
    });
  }
  if (!counts(visit, visitedOn)) {
    throw refusedByRule('CU-11', 'visited-before', {
      zh: '该日期早于上次拜访，不计入本次',
      en: 'That day is not after the visit before, so it does not count for this one',
    });
  }
  requireManager(visit, managerId);
  const managerWentAlong = managerId !== undefined;
  return done({ ...visit, managerId, visitedOn, managerWentAlong }, 'by-hand', context);
};

/**
 * CU-11: service-desk reported it. A report that comes after a later visit is of an earlier one and
 * changes nothing; a key account's without the manager is done all the same, and says so.
 */
export const takeReportedVisit = (
  visit: Visit,
  { accountManagerId, ...reported }: ReportedVisit,
  context: VisitContext,
): VisitDecision => {
  if (!isOpen(visit)) return { next: visit, events: [] };
  if (!counts(visit, reported.visitedOn)) return { next: visit, events: [] };
  const kept = visit.accountManagerId ?? accountManagerId;
  return done({ ...visit, ...reported, accountManagerId: kept }, 'reported', context);
};

/** The day of the visit before is that visit's; the day of filing may be the first one's. */
const counts = ({ previousId, owedSince }: Visit, day: LocalDate): boolean =>
  previousId === undefined ? day >= owedSince : day > owedSince;

const done = (
  visit: Visit & { readonly visitedOn: LocalDate; readonly managerWentAlong: boolean },
  how: 'by-hand' | 'reported',
  { handbook }: VisitContext,
): VisitDecision => {
  const { customerId, tier, visitedOn, managerWentAlong, visitPlanId, dueAt } = visit;
  const status = move<VisitStatus>(visitTransitions, visit.status, 'done', 'CU-11');
  const plan = visitPlanId ? { visitPlanId } : {};
  const late = visitedOn > handbook.calendar.localDate(dueAt);
  return {
    next: { ...visit, status },
    events: [
      happened(
        VisitDoneV1,
        { customerId, tier, visitedOn, how, ...plan, managerWentAlong, late },
        'CU-11',
      ),
    ],
    timers: meetClock('CU-11'),
  };
};
