import type { Instant } from '@kefu/kernel';

/** What a customer may be given or done (CP-06). */
export const remedyKinds = [
  'compensation',
  'refund',
  'return',
  'trade-in',
  'replacement',
  'parts',
  'repair',
  'training',
  'explanation',
] as const;
export type RemedyKind = (typeof remedyKinds)[number];

export interface Remedy {
  readonly kind: RemedyKind;
  /** Yuan. */
  readonly cost: string;
}

export const proposalStatuses = [
  'pending-authority',
  'rejected',
  'approved',
  'presented',
  'accepted',
  'refused',
  'dropped',
] as const;
export type ProposalStatus = (typeof proposalStatuses)[number];

/** One or more remedies together, as the customer is offered them. */
export interface Proposal {
  readonly round: number;
  readonly remedies: readonly Remedy[];
  /** Of all remedies, in yuan. */
  readonly cost: string;
  readonly status: ProposalStatus;
  readonly proposedAt: Instant;
  readonly proposedBy: string;
  readonly decidedAt?: Instant;
  readonly decidedBy?: string;
  readonly presentedAt?: Instant;
  /** By when the customer is to answer; the clocks rest no longer than that (CP-07). */
  readonly answerBy?: Instant;
  readonly answeredAt?: Instant;
}
