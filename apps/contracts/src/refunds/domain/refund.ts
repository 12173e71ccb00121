import type { Handbook } from '@kefu/handbook';
import type { Actor, Decision, Instant, LocalDate, MoneyText, Transitions } from '@kefu/kernel';

export type RefundStatus = 'requested' | 'approved' | 'paid' | 'charged' | 'rejected' | 'withdrawn';

/** Every state of a refund or a back-charge, and what may follow it. */
export const refundTransitions = {
  requested: ['approved', 'charged', 'rejected', 'withdrawn'],
  approved: ['paid', 'withdrawn'],
  paid: [],
  charged: [],
  rejected: [],
  withdrawn: [],
} as const satisfies Transitions<RefundStatus>;

export const refundStatuses = Object.keys(refundTransitions) as RefundStatus[];

/** Of what was paid for a receivable; of an advance; or what was billed too low (CT-08). */
export const refundKinds = ['refund', 'advance', 'back-charge'] as const;
export type RefundKind = (typeof refundKinds)[number];

export interface Refund {
  readonly id: string;
  readonly number: string;
  readonly status: RefundStatus;
  readonly kind: RefundKind;
  readonly customerId: string;
  readonly regionId: string;
  readonly receivableId?: string | undefined;
  readonly paymentId?: string | undefined;
  readonly amount: MoneyText;
  readonly reason: string;
  /** Of a back-charge: the last day on which it is paid in time. */
  readonly dueOn?: LocalDate | undefined;
  readonly requestedBy: string;
  readonly approvedAt?: Instant | undefined;
  readonly approvedBy?: string | undefined;
  readonly approvedAs?: string | undefined;
  /** What was charged. */
  readonly chargedId?: string | undefined;
  readonly paidOn?: LocalDate | undefined;
  readonly reference?: string | undefined;
  readonly endedAt?: Instant | undefined;
  readonly endedBy?: string | undefined;
}

export interface RefundContext {
  readonly now: Instant;
  readonly by: Actor;
  readonly handbook: Handbook;
}

export type RefundDecision = Decision<Refund>;
