import type { Actor, Decision, Instant, LocalDate, MoneyText, Transitions } from '@kefu/kernel';

export type PaymentStatus = 'recorded' | 'reversed';

/** Every state of a payment, and what may follow it. */
export const paymentTransitions = {
  recorded: ['reversed'],
  reversed: [],
} as const satisfies Transitions<PaymentStatus>;

export const paymentStatuses = Object.keys(paymentTransitions) as PaymentStatus[];

export const paymentMethods = ['bank-transfer', 'cash', 'wechat', 'alipay', 'card'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

/** What of a payment went to one receivable. */
export interface Share {
  readonly receivableId: string;
  readonly amount: MoneyText;
  /** It had been written off (CT-07). */
  readonly recovery: boolean;
  readonly at: Instant;
  readonly by: string;
}

export interface Payment {
  readonly id: string;
  readonly number: string;
  readonly status: PaymentStatus;
  readonly customerId: string;
  readonly regionId: string;
  readonly amount: MoneyText;
  /** By the bank's day. */
  readonly paidOn: LocalDate;
  readonly method: PaymentMethod;
  /** Of the bank's line, or of the slip: each stands once. */
  readonly reference: string;
  /** Who paid, where it was not the customer themselves: personal. */
  readonly payer?: string | undefined;
  readonly shares: readonly Share[];
  /** What of it is still the customer's own. */
  readonly advance: MoneyText;
  /** What of that went back to them (CT-08). */
  readonly returned: MoneyText;
  readonly recordedBy: string;
  readonly reversedAt?: Instant | undefined;
  readonly reversedBy?: string | undefined;
  readonly reversalReason?: string | undefined;
}

export interface PaymentContext {
  readonly now: Instant;
  readonly by: Actor;
  readonly newId: () => string;
}

export type PaymentDecision = Decision<Payment>;
