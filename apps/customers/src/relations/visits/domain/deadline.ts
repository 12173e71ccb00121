import {
  deadlineTimer,
  toldAgain,
  toldBreach,
  untilAgain,
  type Deadline,
  type ResponsibleRole,
  type RunningDeadline,
  type ToldBreach,
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
  context: VisitContext,
): VisitDecision => {
  if (visit.breach || !isOpen(visit)) return { next: visit, events: [] };
  return breached(visit, running, toldBreach(RULE, running), { regionId, context });
};

/** G-01: still nobody went: told again, one more level up; it stays one breach of the same person. */
export const repeatMissedVisit = (
  visit: Visit,
  running: RunningDeadline,
  regionId: string,
  context: VisitContext,
): VisitDecision => {
  if (!visit.breach || !isOpen(visit)) return { next: visit, events: [] };
  const { told } = toldAgain(RULE, running, [visit.breach]);
  return breached(visit, running, told, { regionId, context });
};

const breached = (
  visit: Visit,
  running: RunningDeadline,
  breach: ToldBreach,
  { regionId, context }: { readonly regionId: string; readonly context: VisitContext },
): VisitDecision => {
  const { customerId, tier } = visit;
  const said = { ...breach, rule: RULE, customerId, tier, regionId } as const;
  return {
    next: { ...visit, breach },
    events: [happened(VisitDeadlineBreachedV1, said, RULE)],
    timers: [untilAgain(RULE, running, [breach], context)],
  };
};
