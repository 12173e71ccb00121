import { breachOf, type Deadline, type ResponsibleRole } from '@kefu/handbook';
import {
  cancelTimer,
  happened,
  meetTimer,
  plusMillis,
  startTimer,
  type Instant,
  type TimerChange,
} from '@kefu/kernel';
import { VisitDeadlineBreachedV1 } from '@kefu/messages-customers';
import type { Tier } from '../../../records/customers/domain/index.js';
import type { Visit, VisitContext, VisitDecision } from './visit.js';

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

/**
 * Exactly on the second is in time, so it fires a millisecond later. A clock that was missed already
 * does not start again: there is one breach a visit.
 */
export const startClock = (visit: Visit, { explanation }: Pick<Deadline, 'explanation'>) =>
  visit.breach
    ? []
    : [
        startTimer(RULE, plusMillis(visit.dueAt, 1), {
          startedAt: visit.countedFrom,
          dueAt: visit.dueAt,
          responsible: responsibleFor(visit),
          explanation,
        }),
      ];

export const stopClock = (): TimerChange => cancelTimer(RULE);
export const meetClock = (): TimerChange => meetTimer(RULE);

/** CU-11: nobody went. It is before the next role up now, and the visit stays due. */
export const recordMissedVisit = (visit: Visit, regionId: string): VisitDecision => {
  if (visit.breach || (visit.status !== 'due' && visit.status !== 'arranged')) {
    return { next: visit, events: [] };
  }
  const { customerId, tier, dueAt, countedFrom } = visit;
  const { role, personId } = responsibleFor(visit);
  const responsible = { role, ...(personId ? { personId } : {}) };
  const { escalatedTo } = breachOf({ rule: RULE, startedAt: countedFrom, dueAt, responsible });
  const breach = {
    dueAt,
    responsibleRole: role,
    ...(personId ? { responsibleId: personId } : {}),
    escalatedTo,
  };
  return {
    next: { ...visit, breach },
    events: [
      happened(
        VisitDeadlineBreachedV1,
        { rule: RULE, startedAt: countedFrom, ...breach, customerId, tier, regionId },
        RULE,
      ),
    ],
  };
};
