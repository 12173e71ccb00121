import { happened, move } from '@kefu/kernel';
import {
  PenaltyProposedV1,
  PenaltyReweighedV1,
  PenaltyWithdrawnV1,
} from '@kefu/messages-field-repair';
import type { Ground } from './grounds.js';
import {
  penaltyTransitions,
  weighedFactOf,
  factOf,
  type Counted,
  type Penalty,
  type PenaltyContext,
  type PenaltyDecision,
} from './penalty.js';
import { weigh } from './weigh.js';

export type ProposedOf = Pick<Penalty, 'number' | 'orderId' | 'orderNumber'> &
  Pick<Penalty, 'customerId' | 'regionId'>;

/** FR-06: Kefu proposes, and charges nobody. */
export const propose = (
  ground: Ground,
  of: ProposedOf,
  counting: readonly Counted[],
  { now, newId, handbook }: PenaltyContext,
): PenaltyDecision => {
  const id = newId();
  const next: Penalty = {
    ...{ id, status: 'proposed', ...of, ...ground, costs: [], breaches: [], proposedAt: now },
    ...weigh({ id, ...ground }, counting, handbook),
  };
  return { next, events: [happened(PenaltyProposedV1, weighedFactOf(next), 'FR-06')] };
};

/**
 * FR-06: more came of the no-show. What was decided without knowing that the customer complains is decided
 * anew; an appeal goes on, and whoever decides it sees it.
 */
export const hearMore = (
  penalty: Penalty,
  { because, complaintIds }: Ground,
  counting: readonly Counted[],
  { now, handbook }: PenaltyContext,
): PenaltyDecision => {
  const graver = because.includes('complaint') && !penalty.because.includes('complaint');
  const told = { ...penalty, because, complaintIds };
  const decided = penalty.status === 'confirmed' || penalty.status === 'dropped';
  if (penalty.status === 'withdrawn' || (graver && decided)) {
    const anew: Penalty = {
      ...told,
      ...weigh(told, counting, handbook),
      status: move(penaltyTransitions, penalty.status, 'proposed', 'FR-06'),
      ...{ proposedAt: now, ruling: undefined, toldAt: undefined, appealUntil: undefined },
      appeal: penalty.appeal?.ruling && penalty.appeal,
    };
    return { next: anew, events: [happened(PenaltyProposedV1, weighedFactOf(anew), 'FR-06')] };
  }
  return penalty.status === 'proposed'
    ? reweigh(told, counting, handbook)
    : { next: told, events: [] };
};

/**
 * FR-06: what counts has changed. What was confirmed never comes to more than was said then, but to less
 * where it counted what counts no more.
 */
export const reweigh = (
  penalty: Penalty,
  counting: readonly Counted[],
  handbook: PenaltyContext['handbook'],
): PenaltyDecision => {
  const weighed = weigh(penalty, counting, handbook);
  const next = { ...penalty, ...weighed };
  const open = penalty.status === 'proposed';
  if (!open && weighed.weighing.count >= penalty.weighing.count) {
    return { next: penalty, events: [] };
  }
  return { next, events: [happened(PenaltyReweighedV1, weighedFactOf(next), 'FR-06')] };
};

/** FR-05, FR-06: the no-show was none, or nothing came of it; an appeal has nothing left to decide. */
export const withdraw = (penalty: Penalty, cause: PenaltyWithdrawnV1['cause']): PenaltyDecision => {
  const status = move(penaltyTransitions, penalty.status, 'withdrawn', 'FR-06');
  const event = happened(PenaltyWithdrawnV1, { ...factOf(penalty), cause }, 'FR-05');
  return { next: { ...penalty, status }, events: [event], reason: cause };
};

/** Whether there is anything to withdraw. */
export const stands = ({ status }: Penalty): boolean =>
  (penaltyTransitions[status] as readonly string[]).includes('withdrawn');
