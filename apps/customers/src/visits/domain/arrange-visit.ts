import { conflict, forbidden, happened, isId, move, refusedByRule, type Actor } from '@kefu/kernel';
import {
  VisitArrangedV1,
  VisitArrangementWithdrawnV1,
  VisitAssignedV1,
} from '@kefu/messages-customers';
import { deadlineFor, startClock } from './deadline.js';
import {
  isOpen,
  visitTransitions,
  type Visit,
  type VisitContext,
  type VisitDecision,
  type VisitStatus,
} from './visit.js';

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

/** Who arranges this visit, and those after it. An account manager takes one himself. */
export const assignVisit = (
  visit: Visit,
  accountManagerId: string,
  context: VisitContext,
): VisitDecision => {
  if (!isOpen(visit)) throw over(visit);
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

export interface ArrangeVisit {
  readonly on: string;
  readonly managerId?: string | undefined;
}

/** CU-11: the account manager arranges it; the manager goes along to key accounts. */
export const arrangeVisit = (
  visit: Visit,
  { on, managerId }: ArrangeVisit,
  context: VisitContext,
): VisitDecision => {
  const status = move<VisitStatus>(visitTransitions, visit.status, 'arranged', 'CU-11');
  requireOwnVisit(visit, context.by);
  const { calendar } = context.handbook;
  if (on < calendar.localDate(context.now)) {
    throw refusedByRule('CU-11', 'day-is-over', {
      zh: '约定日期已过',
      en: 'The day arranged is over',
    });
  }
  requireManager(visit, managerId);
  const accountManagerId = visit.accountManagerId ?? takenBy(context.by);
  const next: Visit = { ...visit, status, accountManagerId, arrangedOn: on, managerId };
  const { customerId } = visit;
  const along = managerId ? { managerId } : {};
  const taken = visit.accountManagerId === undefined;
  return {
    next,
    events: [
      ...(taken ? [happened(VisitAssignedV1, { customerId, accountManagerId })] : []),
      happened(VisitArrangedV1, { customerId, on, accountManagerId, ...along }, 'CU-11'),
    ],
    timers: taken ? startClock(next, deadlineFor(visit.tier, visit.countedFrom, context)) : [],
  };
};

/** The day no longer stands; what is due stays due. */
export const withdrawArrangement = (
  visit: Visit,
  reason: string,
  { by }: VisitContext,
): VisitDecision => {
  const status = move<VisitStatus>(visitTransitions, visit.status, 'due', 'CU-11');
  requireOwnVisit(visit, by);
  return {
    next: { ...visit, status, arrangedOn: undefined, managerId: undefined },
    events: [happened(VisitArrangementWithdrawnV1, { customerId: visit.customerId })],
    reason,
  };
};

/** @throws Refusal `manager-goes-along` (422) */
export const requireManager = ({ tier }: Visit, managerId: string | undefined): void => {
  if (tier !== 'key' || managerId !== undefined) return;
  throw refusedByRule('CU-11', 'manager-goes-along', {
    zh: '大客户须由经理同往,请填写同往的经理',
    en: 'The manager goes along to a key account: say which one',
  });
};

const takenBy = (by: Actor): string => {
  if (by.roles.includes('account-manager') && isId(by.id)) return by.id;
  throw refusedByRule('CU-11', 'nobody-assigned', {
    zh: '请先指定客户经理',
    en: 'Assign an account manager first',
  });
};

const over = ({ status }: Visit) =>
  conflict(
    'wrong-state',
    { zh: `当前状态为 ${status},不能这样做`, en: `Not possible while it is ${status}` },
    { rule: 'CU-11', extra: { from: status, possible: visitTransitions[status] } },
  );
