import type { RuleContext, ToldBreach } from '@kefu/handbook';
import type { Decision, Instant, LocalDate, MoneyText, Transitions } from '@kefu/kernel';

export type PayoutStatus = 'owed' | 'approved' | 'paid' | 'returned' | 'refused' | 'withdrawn';

/**
 * Every state of what a complaint comes to, and what may follow it. What is owed again after it was
 * refused or came back is another payout.
 */
export const payoutTransitions = {
  owed: ['approved', 'refused', 'withdrawn'],
  approved: ['owed', 'paid', 'refused', 'withdrawn'],
  paid: ['returned'],
  returned: [],
  refused: [],
  withdrawn: [],
} as const satisfies Transitions<PayoutStatus>;

export const payoutStatuses = Object.keys(payoutTransitions) as PayoutStatus[];

export const payoutKinds = ['compensation', 'refund'] as const;
export type PayoutKind = (typeof payoutKinds)[number];

export const payoutMethods = ['bank-transfer', 'cash', 'wechat', 'alipay'] as const;
export type PayoutMethod = (typeof payoutMethods)[number];

export const refusalWhys = [
  ...(['payee-unknown', 'account-wrong', 'not-agreed', 'paid-otherwise', 'other'] as const),
] as const;
export type RefusalWhy = (typeof refusalWhys)[number];

export interface Payout {
  readonly id: string;
  readonly number: string;
  readonly status: PayoutStatus;
  readonly kind: PayoutKind;
  readonly customerId: string;
  readonly regionId: string;
  readonly complaintId: string;
  readonly complaintNumber: string;
  readonly disposalId: string;
  readonly amount: MoneyText;
  readonly askedBy: string;
  /** From when it is owed, or owed in another amount. */
  readonly owedAt: Instant;
  readonly approvedAt?: Instant | undefined;
  readonly approvedBy?: string | undefined;
  readonly paidOn?: LocalDate | undefined;
  readonly method?: PayoutMethod | undefined;
  /** Who had it, and by which slip: personal. */
  readonly payee?: string | undefined;
  readonly reference?: string | undefined;
  readonly paidBy?: string | undefined;
  readonly returnedOn?: LocalDate | undefined;
  readonly refusedWhy?: RefusalWhy | undefined;
  /** Why it was refused or came back, in words: personal. */
  readonly reason?: string | undefined;
  readonly endedAt?: Instant | undefined;
  readonly endedBy?: string | undefined;
  readonly breaches: readonly ToldBreach[];
  readonly dueAt?: Instant | undefined;
}

export type PayoutContext = RuleContext;
export type PayoutDecision = Decision<Payout>;

/** What every event says of it. */
export const concernsOf = ({ customerId, regionId, complaintId, disposalId }: Payout) => ({
  ...{ customerId, regionId, complaintId, disposalId },
});

/** It waits for somebody here. */
export const isOpen = ({ status }: Pick<Payout, 'status'>): boolean =>
  status === 'owed' || status === 'approved';

/** G-05: what counts in figures stays, what anybody said goes. */
export const forgetCustomer = (payout: Payout): Payout => ({
  ...payout,
  ...{ payee: undefined, reference: undefined, reason: undefined },
});
