import { forbidden, happened, requireState, type Actor } from '@kefu/kernel';
import { VisitAssignedV1 } from '@kefu/messages-customers';
import { deadlineFor, startClock } from './deadline.js';
import { openStatuses, type Visit, type VisitContext, type VisitDecision } from './visit.js';

const leads = ({ roles }: Actor): boolean =>
  roles.includes('manager') || roles.includes('director');

/** Account managers look after their own; a visit that is nobody's yet is anybody's. */
export const requireOwnVisit = ({ accountManagerId }: Visit, by: Actor): void => {
  if (leads(by) || by.kind === 'system') return;
  if (accountManagerId === undefined || accountManagerId === by.id) return;
  throw forbidden('not-your-visit', {
    zh: '该拜访由另一位客户经理负责',
    en: 'Another account manager looks after this visit',
  });
};

/** Who arranges this visit, and those after it. An account manager takes one themselves. */
export const assignVisit = (
  visit: Visit,
  accountManagerId: string,
  context: VisitContext,
): VisitDecision => {
  requireState(visit.status, openStatuses, 'CU-11');
  requireOwnVisit(visit, context.by);
  if (visit.accountManagerId === accountManagerId) return { next: visit, events: [] };
  const next = { ...visit, accountManagerId };
  const { customerId } = visit;
  return {
    next,
    events: [happened(VisitAssignedV1, { customerId, accountManagerId })],
    // the clock runs on, against somebody else; the breach, if there is one, stays where it is
    timers: startClock(next, deadlineFor(visit.tier, visit.countedFrom, context)),
  };
};
