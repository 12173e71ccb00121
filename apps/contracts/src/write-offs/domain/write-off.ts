import type { Actor, Decision, Instant, MoneyText, Transitions } from '@kefu/kernel';

export type WriteOffStatus = 'applied' | 'approved' | 'rejected' | 'withdrawn';

/** Every state of an application for bad debt, and what may follow it. */
export const writeOffTransitions = {
  applied: ['approved', 'rejected', 'withdrawn'],
  approved: [],
  rejected: [],
  withdrawn: [],
} as const satisfies Transitions<WriteOffStatus>;

export const writeOffStatuses = Object.keys(writeOffTransitions) as WriteOffStatus[];

/** All of them, each a person of their own (CT-07). */
export const seconders = ['manager', 'finance', 'general-manager'] as const;
export type Seconder = (typeof seconders)[number];

export interface Seconded {
  readonly as: Seconder;
  readonly by: string;
  readonly at: Instant;
}

export interface WriteOff {
  readonly id: string;
  readonly number: string;
  readonly status: WriteOffStatus;
  readonly receivableId: string;
  readonly contractId: string;
  readonly customerId: string;
  readonly regionId: string;
  /** What was left when it was applied for; no more than that is written off. */
  readonly amount: MoneyText;
  readonly reason: string;
  readonly appliedBy: string;
  readonly seconded: readonly Seconded[];
  readonly endedAt?: Instant | undefined;
  readonly endedBy?: string | undefined;
}

export interface WriteOffContext {
  readonly now: Instant;
  readonly by: Actor;
}

export type WriteOffDecision = Decision<WriteOff>;
