import {
  deadlineTimer,
  toldBreach,
  type Deadline,
  type ResponsibleRole,
  type RunningDeadline,
} from '@kefu/handbook';
import { happened, type Instant } from '@kefu/kernel';
import { VisitDeadlineBreachedV1 } from '@kefu/messages-customers';
import type { Tier } from '../../../records/customers/domain/index.js';
import { isOpen, type Visit, type VisitContext, type VisitDecision } from './visit.js';

const RULE = 'CU-11';

export const deadlineFor = (
  tier: Tier,
  countedFrom: Instant,
  { handbook }: Pick<VisitContext, 'handbook'>,
): Deadline => handbook.deadline(RULE, countedFrom, [], { parameter: 'every', key: tier });

const responsibleFor = ({ accountManagerId }: Visit): ResponsibleRole => ({
  role: 'account-manager',
  ...(accountManagerId ? { personId: accountManagerId } : {}),
});

/** A clock that was missed already does not start again: there is one breach a visit. */
export const startClock = (visit: Visit, deadline: Deadline) =>
  visit.breach ? [] : [deadlineTimer({ ...deadline, at: visit.dueAt }, responsibleFor(visit))];

/** CU-11: nobody went. It is before the next role up now, and the visit stays due. */
export const recordMissedVisit = (
  visit: Visit,
  running: RunningDeadline,
  regionId: string,
): VisitDecision => {
  if (visit.breach || !isOpen(visit)) return { next: visit, events: [] };
  const { customerId, tier } = visit;
  const breach = toldBreach(RULE, running);
  const told = { ...breach, rule: RULE, customerId, tier, regionId } as const;
  return {
    next: { ...visit, breach },
    events: [happened(VisitDeadlineBreachedV1, told, RULE)],
  };
};
