import type { Handbook, ToldBreach } from '@kefu/handbook';
import {
  Money,
  move,
  type Actor,
  type Decision,
  type Instant,
  type LocalDate,
  type MoneyText,
  type Transitions,
} from '@kefu/kernel';

export const receivableKinds = [
  'one-off',
  'instalment',
  'monthly',
  'metered',
  'back-charge',
] as const;
export type ReceivableKind = (typeof receivableKinds)[number];

export type ReceivableStatus =
  | 'planned'
  | 'verified'
  | 'invoiced'
  | 'part-paid'
  | 'paid'
  | 'overdue'
  | 'bad-debt'
  | 'void';

/**
 * Every state of a receivable, and what may follow it. Back to `planned` or `verified` leads a voided
 * invoice, back from `paid` a payment that did not stand, and from `bad-debt` to what is owed of it then:
 * what was written off stays so.
 */
export const receivableTransitions = {
  planned: ['verified', 'invoiced', 'void'],
  verified: ['planned', 'invoiced', 'void'],
  invoiced: ['part-paid', 'paid', 'overdue', 'planned', 'verified'],
  'part-paid': ['invoiced', 'paid', 'overdue'],
  overdue: ['paid', 'bad-debt', 'planned', 'verified'],
  paid: ['invoiced', 'part-paid', 'overdue'],
  'bad-debt': ['overdue'],
  void: [],
} as const satisfies Transitions<ReceivableStatus>;

export const receivableStatuses = Object.keys(receivableTransitions) as ReceivableStatus[];

/** Quantity × unit price (CT-05). */
export interface Metered {
  /** At most three decimals. */
  readonly quantity: string;
  /** `kWh`, `m³` */
  readonly unit: string;
  /** Yuan, at most six decimals. */
  readonly unitPrice: string;
  /** The reading that it comes of, when it was read, and what the meter said before and then. */
  readonly readingId?: string;
  readonly readOn?: LocalDate;
  readonly before?: string;
  readonly after?: string;
}

export const disputeResults = ['stands', 'corrected', 'dropped'] as const;
export type DisputeResult = (typeof disputeResults)[number];

export interface Dispute {
  readonly id: string;
  readonly at: Instant;
  readonly by: string;
  /** Its clock rests until then. */
  readonly settledAt?: Instant;
  readonly settledBy?: string;
  readonly result?: DisputeResult;
}

export const dunningSteps = ['reminder', 'letter', 'manager'] as const;
export type DunningStep = (typeof dunningSteps)[number];

/** A notice (G-09), once for its occasion: the invoice and the day. */
export interface Dunned {
  readonly step: DunningStep;
  /** Who it is for: the customer, or a role of the centre. */
  readonly recipient: 'customer' | 'manager';
  /** What became of it. */
  readonly trace: readonly NoticeTrace[];
  /** Days overdue, without those in dispute. */
  readonly day: number;
  readonly at: Instant;
  readonly left: MoneyText;
}

export interface NoticeTrace {
  readonly at: Instant;
  readonly by: string;
  readonly outcome: 'sent' | 'delivered' | 'failed' | 'undeliverable';
  readonly channel: 'letter' | 'sms' | 'e-mail' | 'wecom' | 'in-person';
}

/** What the customer said, by the dispute or the verification in which they said it. */
export interface SaidOfReceivable {
  readonly about: string;
  readonly words: string;
}

export interface Receivable {
  readonly id: string;
  readonly number: string;
  readonly status: ReceivableStatus;
  readonly contractId: string;
  readonly customerId: string;
  readonly regionId: string;
  readonly kind: ReceivableKind;
  readonly title: string;
  readonly amount: MoneyText;
  /** The last day on which it is paid in time: day 0 of dunning. */
  readonly dueOn: LocalDate;
  /** Those that were planned together. */
  readonly planId: string;
  /** Unknown of those planned before this was kept. */
  readonly plannedAt?: Instant | undefined;
  readonly month?: string | undefined;
  readonly metered?: Metered | undefined;
  /** What it was made for, once: one check of one reading, say. */
  readonly occasion?: string | undefined;
  readonly verifiedAt?: Instant | undefined;
  readonly verifiedBy?: string | undefined;
  readonly invoiceId?: string | undefined;
  readonly invoicedAt?: Instant | undefined;
  readonly invoicedOn?: LocalDate | undefined;
  readonly paid: MoneyText;
  readonly refunded: MoneyText;
  readonly writtenOff: MoneyText;
  readonly recovered: MoneyText;
  /** What is asked for: nothing before it is invoiced, nor of what was written off. */
  readonly left: MoneyText;
  readonly disputed: boolean;
  readonly disputes: readonly Dispute[];
  readonly dunned: readonly Dunned[];
  readonly said: readonly SaidOfReceivable[];
  readonly breaches: readonly ToldBreach[];
  /** When it is overdue, or dunned next. */
  readonly nextDunningAt?: Instant | undefined;
  readonly endReason?: string | undefined;
}

export interface ReceivableContext {
  readonly now: Instant;
  readonly by: Actor;
  readonly handbook: Handbook;
  readonly newId: () => string;
}

export type ReceivableDecision = Decision<Receivable>;

/** What every event says of it. */
export const concernsOf = ({ customerId, contractId, regionId }: Receivable) => ({
  ...{ customerId, contractId, regionId },
});

export const owedStatuses = ['invoiced', 'part-paid', 'overdue'] as const;

/** Money is asked for. */
export const isOwed = ({ status }: Pick<Receivable, 'status'>): boolean =>
  (owedStatuses as readonly string[]).includes(status);

export const moveTo = (
  { status }: Receivable,
  to: ReceivableStatus,
  rule: string,
): ReceivableStatus => move(receivableTransitions, status, to, rule);

/** Where the table has the move for another verb too: this one goes only on. */
export const moveOn = (
  { status }: Receivable,
  to: 'verified' | 'invoiced',
  rule: string,
): ReceivableStatus => {
  const before = { verified: ['planned'], invoiced: ['planned', 'verified'] }[to];
  const onward = Object.fromEntries(
    receivableStatuses.map((from) => [from, before.includes(from) ? [to] : []]),
  ) as unknown as Transitions<ReceivableStatus>;
  return move(onward, status, to, rule);
};

export const plus = (a: MoneyText, b: MoneyText): MoneyText =>
  String(Money.of(a).plus(Money.of(b)));
export const minus = (a: MoneyText, b: MoneyText): MoneyText =>
  String(Money.of(a).minus(Money.of(b)));
export const isMore = (a: MoneyText, b: MoneyText): boolean => Money.of(a).exceeds(Money.of(b));
