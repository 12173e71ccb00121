import type { RuleContext, ToldBreach } from '@kefu/handbook';
import {
  Money,
  type Decision,
  type Instant,
  type LocalDate,
  type MoneyText,
  type Transitions,
} from '@kefu/kernel';

export type DepositStatus =
  | 'requested'
  | 'approved'
  | 'paid'
  | 'reclaim-due'
  | 'reclaimed'
  | 'part-reclaimed'
  | 'forfeited'
  | 'rejected'
  | 'withdrawn';

/**
 * Every state of a deposit, and what may follow it. What was entered in error is reversed, so that
 * those that are over may go on.
 */
export const depositTransitions = {
  requested: ['approved', 'rejected', 'withdrawn'],
  approved: ['paid', 'withdrawn'],
  paid: ['approved', 'reclaim-due', 'reclaimed', 'part-reclaimed', 'forfeited'],
  'reclaim-due': ['approved', 'paid', 'reclaimed', 'part-reclaimed', 'forfeited'],
  reclaimed: ['paid', 'reclaim-due'],
  'part-reclaimed': ['paid', 'reclaim-due'],
  forfeited: ['paid', 'reclaim-due'],
  rejected: [],
  withdrawn: [],
} as const satisfies Transitions<DepositStatus>;

export const depositStatuses = Object.keys(depositTransitions) as readonly DepositStatus[];

export const depositForms = ['cash', 'guarantee'] as const;
export type DepositForm = (typeof depositForms)[number];

/** A bank's guarantee 保函 instead of money. */
export interface Guarantee {
  readonly guarantor: string;
  readonly number: string;
  /** The last day on which the bank stands by it. */
  readonly expiresOn: LocalDate;
}

export const movementKinds = ['paid', 'reclaimed', 'forfeited'] as const;
export type MovementKind = (typeof movementKinds)[number];

/** Money that went out, came back or was lost; what was entered in error stays, and counts no more. */
export interface Movement {
  readonly id: string;
  readonly kind: MovementKind;
  readonly amount: MoneyText;
  /** The day on which it was. */
  readonly on: LocalDate;
  readonly at: Instant;
  readonly by: string;
  /** What the bank calls it, or the number of the voucher. */
  readonly reference?: string;
  readonly reversedAt?: Instant;
  readonly reversedBy?: string;
}

/** Somebody's word that some of it will not come back, until another decides. */
export interface ProposedLoss {
  readonly amount: MoneyText;
  readonly at: Instant;
  readonly by: string;
}

export interface DepositRemark {
  readonly at: Instant;
  readonly by: string;
  readonly about: string;
  readonly text: string;
}

export interface Deposit {
  readonly id: string;
  /** `B000042` */
  readonly number: string;
  readonly status: DepositStatus;
  readonly contractId: string;
  readonly customerId: string;
  readonly regionId: string;
  /** The account manager who sees that it comes back. */
  readonly ownerId: string;
  readonly form: DepositForm;
  readonly amount: MoneyText;
  readonly guarantee?: Guarantee | undefined;
  /** The last day on which it is to be back. */
  readonly reclaimOn: LocalDate;
  readonly requestedBy: string;
  readonly requestedAt: Instant;
  readonly decidedBy?: string | undefined;
  readonly decidedAt?: Instant | undefined;
  readonly movements: readonly Movement[];
  readonly proposedLoss?: ProposedLoss | undefined;
  /** Announcements that were made: `reclaim 2026-05-01 30`. */
  readonly announced: readonly string[];
  readonly remarks: readonly DepositRemark[];
  readonly breaches: readonly ToldBreach[];
  /** Paid less reclaimed less forfeited (CT-04). */
  readonly outstanding: MoneyText;
  readonly endedAt?: Instant | undefined;
  /** The last moment at which it is back in time; absent while nothing is out. */
  readonly dueAt?: Instant | undefined;
}

export type DepositContext = RuleContext;

export type DepositDecision = Decision<Deposit>;

/** What every event of a deposit says of it. */
export const concernsOf = (deposit: Deposit) => {
  const { number, customerId, regionId, contractId, form, amount } = deposit;
  return { number, customerId, regionId, contractId, form, amount };
};

/** All of one kind that count. */
export const sumOf = ({ movements }: Pick<Deposit, 'movements'>, kind: MovementKind): Money =>
  Money.sum(
    movements
      .filter((one) => one.kind === kind && one.reversedAt === undefined)
      .map(({ amount }) => Money.of(amount)),
  );

/** CT-04: paid = reclaimed + forfeited + outstanding. */
export const outstandingOf = (deposit: Pick<Deposit, 'movements'>): Money =>
  sumOf(deposit, 'paid').minus(sumOf(deposit, 'reclaimed')).minus(sumOf(deposit, 'forfeited'));

export const isOut = ({ outstanding }: Deposit): boolean =>
  Money.of(outstanding).exceeds(Money.zero);

export const remarked = (
  { remarks }: Deposit,
  { now, by }: DepositContext,
  about: string,
  text: string | undefined,
): readonly DepositRemark[] =>
  text === undefined ? remarks : [...remarks, { at: now, by: by.id, about, text }];
