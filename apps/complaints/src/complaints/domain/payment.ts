import type { Instant, LocalDate } from '@kefu/kernel';

export const moneyKinds = ['compensation', 'refund'] as const;
export type MoneyKind = (typeof moneyKinds)[number];

export const paymentMethods = ['bank-transfer', 'cash', 'wechat', 'alipay', 'credit'] as const;

/** A payment as finance entered it, or as another service says it (CP-11). */
export interface Payment {
  readonly id: string;
  /** Of contracts, where that paid it; to whom and by which slip is kept there. */
  readonly payoutId?: string;
  /** What of the proposal it pays. */
  readonly disposalId: string;
  readonly kind: MoneyKind;
  /** Yuan. */
  readonly amount: string;
  /** When it left, by the bank's day. */
  readonly paidOn: LocalDate;
  readonly method: (typeof paymentMethods)[number];
  readonly at: Instant;
  readonly by: string;
  /** It came back, or was entered in error. */
  readonly reversedOn?: LocalDate;
  readonly reversedAt?: Instant;
  readonly reversedBy?: string;
}

/** To whom, and by which slip: personal. */
export interface Payee {
  readonly paymentId: string;
  readonly payee: string;
  readonly reference: string;
}

export const isMoney = (kind: string): kind is MoneyKind =>
  moneyKinds.some((money) => money === kind);
