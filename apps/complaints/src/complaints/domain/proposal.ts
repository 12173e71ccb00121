import type { DisposalKind, GrantingRole } from '@kefu/handbook';
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

/** What the customer's disposal account said of it (G-04). */
export const accountAnswers = ['reserved', 'refused', 'given-up', 'none'] as const;
export type AccountAnswer = (typeof accountAnswers)[number];

/** All of one kind that a proposal gives away, as the account is asked for it. */
export interface ProposedDisposal {
  readonly id: string;
  readonly kind: DisposalKind;
  /** Yuan. */
  readonly amount: string;
  /** Absent while the account is awaited; `none` where somebody went on without it. */
  readonly answer?: AccountAnswer;
  /** `customer-limit`, say, where it was refused. */
  readonly why?: string;
  /** Who may grant what was refused. */
  readonly mayGrant?: GrantingRole;
}

/** One or more remedies together, as the customer is offered them. */
export interface Proposal {
  readonly round: number;
  readonly remedies: readonly Remedy[];
  /** Of all remedies, in yuan. */
  readonly cost: string;
  readonly status: ProposalStatus;
  readonly proposedAt: Instant;
  readonly proposedBy: string;
  /** Somebody approved it, in that role; it waits for the account until it is decided (G-04). */
  readonly approvedAt?: Instant;
  readonly approvedBy?: string;
  readonly approvedAs?: GrantingRole;
  readonly disposals?: readonly ProposedDisposal[];
  readonly decidedAt?: Instant;
  readonly decidedBy?: string;
  readonly presentedAt?: Instant;
  /** By when the customer is to answer; the clocks rest no longer than that (CP-07). */
  readonly answerBy?: Instant;
  readonly answeredAt?: Instant;
  readonly carriedOutAt?: Instant;
}
