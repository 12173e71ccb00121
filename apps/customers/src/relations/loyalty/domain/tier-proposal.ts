import { happened, move, type Decision, type Instant, type Transitions } from '@kefu/kernel';
import {
  TierProposalConfirmedV1,
  TierProposalDroppedV1,
  TierProposalProposedV1,
  TierProposalWithdrawnV1,
} from '@kefu/messages-customers';
import { tiers, type Tier } from '../../../records/customers/domain/index.js';
import type { LoyaltyClass } from './classify.js';

export const tierProposalStatuses = ['proposed', 'confirmed', 'dropped', 'withdrawn'] as const;
export type TierProposalStatus = (typeof tierProposalStatuses)[number];

/** The manager confirms or drops it; it is withdrawn when it follows from nothing any more. */
export const tierProposalTransitions = {
  proposed: ['confirmed', 'dropped', 'withdrawn'],
  confirmed: [],
  dropped: [],
  withdrawn: [],
} as const satisfies Transitions<TierProposalStatus>;

/** Another tier for a customer, that follows from their class (CU-12). */
export interface TierProposal {
  readonly id: string;
  readonly customerId: string;
  readonly status: TierProposalStatus;
  readonly from: Tier;
  readonly to: Tier;
  readonly loyaltyClass: LoyaltyClass;
  readonly proposedAt: Instant;
  readonly decidedBy?: string | undefined;
  readonly decidedAt?: Instant | undefined;
}

export interface TiersByClass {
  /** A loyal customer has at least this one. */
  readonly loyalTier: Tier;
  /** A lapsed one has at most this one. */
  readonly lapsedTier: Tier;
}

/** CU-12: only who is loyal rises, only who has lapsed falls. */
export const tierThatFollows = (
  loyaltyClass: LoyaltyClass | undefined,
  tier: Tier,
  { loyalTier, lapsedTier }: TiersByClass,
): Tier | undefined => {
  const rank = (one: Tier) => tiers.indexOf(one);
  if (loyaltyClass === 'loyal' && rank(tier) < rank(loyalTier)) return loyalTier;
  if (loyaltyClass === 'lapsed' && rank(tier) > rank(lapsedTier)) return lapsedTier;
  return undefined;
};

export interface ProposeTier {
  readonly customerId: string;
  readonly from: Tier;
  readonly to: Tier;
  readonly loyaltyClass: LoyaltyClass;
}

export const proposeTier = (
  proposed: ProposeTier,
  { now, newId }: { readonly now: Instant; readonly newId: () => string },
): Decision<TierProposal> => ({
  next: { ...proposed, id: newId(), status: 'proposed', proposedAt: now },
  events: [happened(TierProposalProposedV1, proposed, 'CU-12')],
});

interface Decider {
  readonly now: Instant;
  readonly by: { readonly id: string };
}

const decided = (
  proposal: TierProposal,
  to: TierProposalStatus,
  { now, by }: Decider,
): TierProposal => ({
  ...proposal,
  status: move<TierProposalStatus>(tierProposalTransitions, proposal.status, to, 'CU-12'),
  decidedBy: by.id,
  decidedAt: now,
});

const factsOf = ({ customerId, from, to }: TierProposal) => ({ customerId, from, to });

export const confirmProposal = (
  proposal: TierProposal,
  reason: string | undefined,
  decider: Decider,
): Decision<TierProposal> => ({
  next: decided(proposal, 'confirmed', decider),
  events: [happened(TierProposalConfirmedV1, factsOf(proposal), 'CU-12')],
  ...(reason ? { reason } : {}),
});

export const dropProposal = (
  proposal: TierProposal,
  reason: string,
  decider: Decider,
): Decision<TierProposal> => ({
  next: decided(proposal, 'dropped', decider),
  events: [happened(TierProposalDroppedV1, factsOf(proposal), 'CU-12')],
  reason,
});

export const withdrawProposal = (
  proposal: TierProposal,
  decider: Decider,
): Decision<TierProposal> => ({
  next: decided(proposal, 'withdrawn', decider),
  events: [happened(TierProposalWithdrawnV1, factsOf(proposal), 'CU-12')],
});
