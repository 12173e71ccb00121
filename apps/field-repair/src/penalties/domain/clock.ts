import { clocked, type Awaited, type Role, type ToldBreach } from '@kefu/handbook';
import { happened, type Happened, type Instant } from '@kefu/kernel';
import { PenaltyDeadlineBreachedV1 } from '@kefu/messages-field-repair';
import { factOf, type Penalty, type PenaltyContext, type PenaltyDecision } from './penalty.js';

type Within = 'decideWithin' | 'tellWithin' | 'decideAppealWithin';

/** FR-06, G-01: whoever has the next step to do, and by when. */
const clockOf = (penalty: Penalty, { handbook }: Pick<PenaltyContext, 'handbook'>): Awaited => {
  const { status, proposedAt, ruling, costsAt, toldAt, appeal } = penalty;
  const owes = (role: Role, from: Instant, parameter: Within): Awaited => {
    const deadline = handbook.deadline('FR-06', from, [], { parameter });
    return { deadline, responsible: { role } };
  };
  if (status === 'proposed') return owes('manager', proposedAt, 'decideWithin');
  if (status === 'confirmed' && ruling && !toldAt) {
    const from = costsAt && costsAt > ruling.at ? costsAt : ruling.at;
    return owes('manager', from, 'tellWithin');
  }
  if (status === 'withdrawn') return 'called-off';
  if (status !== 'appealed' || !appeal) return undefined;
  const above = ruling?.as === 'director' ? 'general-manager' : 'director';
  return owes(above, appeal.at, 'decideAppealWithin');
};

/** The clock follows from what the penalty is; while nothing else is due of it, it runs on as it was. */
export const withClock = (
  before: Penalty | undefined,
  decision: PenaltyDecision,
  context: Pick<PenaltyContext, 'now' | 'handbook'>,
): PenaltyDecision => {
  const clock = clockOf(decision.next, context);
  const { next, timers } = clocked(decision.next, 'FR-06', clock, context);
  if (before?.dueAt === next.dueAt && before?.status === next.status) return { ...decision, next };
  return { ...decision, next, timers: [...(decision.timers ?? []), ...timers] };
};

/** Of what was missed it is told one level up, and again while it lies there (G-01). */
export const sayMissed = (penalty: Penalty, told: ToldBreach): Happened =>
  happened(PenaltyDeadlineBreachedV1, { ...told, ...factOf(penalty) }, 'FR-06');
