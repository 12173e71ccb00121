import { happened, isId, move, refusedByRule, type Actor } from '@kefu/kernel';
import {
  VisitArrangedV1,
  VisitArrangementWithdrawnV1,
  VisitAssignedV1,
} from '@kefu/messages-customers';
import { requireOwnVisit } from './assign-visit.js';
import { deadlineFor, startClock } from './deadline.js';
import {
  visitTransitions,
  type Visit,
  type VisitContext,
  type VisitDecision,
  type VisitStatus,
} from './visit.js';

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
    zh: '大客户须由经理同往，请填写同往的经理',
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
