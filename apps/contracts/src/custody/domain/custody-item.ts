import type { RuleContext, ToldBreach } from '@kefu/handbook';
import type { Decision, Followed, Instant, Transitions } from '@kefu/kernel';

export type CustodyStatus = 'in-custody' | 'discrepancy' | 'retired';

/** CT-18: what a count does not find as it should be is cleared up before anything else is done with it. */
export const custodyTransitions = {
  'in-custody': ['discrepancy', 'retired'],
  discrepancy: ['in-custody', 'retired'],
  retired: [],
} as const satisfies Transitions<CustodyStatus>;

export const custodyStatuses = Object.keys(custodyTransitions) as readonly CustodyStatus[];

export const custodyKinds = ['seal', 'voucher', 'blank-invoice'] as const;
export type CustodyKind = (typeof custodyKinds)[number];

/** One use: a paper that was stamped, or pieces that went out. */
export interface CustodyUse {
  readonly at: Instant;
  readonly by: string;
  readonly purpose: string;
  /** Pieces that went out; none of a seal. */
  readonly quantity: number;
  /** Number of the paper. */
  readonly reference: string;
}

export interface CustodyCount {
  readonly at: Instant;
  readonly by: string;
  readonly expected: number;
  readonly counted: number;
  /** How often it was used since the count before. */
  readonly uses: number;
  /** How a difference came about, as whoever cleared it up says. */
  readonly explained?: string;
  readonly explainedBy?: string;
}

/** A seal, vouchers or blank invoices that somebody keeps. */
export interface CustodyItem {
  readonly id: string;
  readonly number: string;
  readonly status: CustodyStatus;
  readonly kind: CustodyKind;
  readonly name: string;
  readonly regionId: string;
  /** Who keeps it. */
  readonly ownerId: string;
  /** How many there are; of a seal one. */
  readonly quantity: number;
  readonly takenInAt: Instant;
  readonly takenInBy: string;
  /** When pieces last came in. */
  readonly receivedAt?: Instant | undefined;
  /** Since the last count; those before are in the trail. */
  readonly uses: readonly CustodyUse[];
  readonly counts: readonly CustodyCount[];
  readonly retireReason?: string | undefined;
  readonly breaches: readonly ToldBreach[];
  readonly dueAt?: Instant | undefined;
}

/** The last time that somebody counted it or took it in: what moves it happened since. */
export const countedAt = ({ counts, takenInAt }: CustodyItem): Instant =>
  counts.at(-1)?.at ?? takenInAt;

export const lastCount = (item: CustodyItem): Followed => ({
  at: countedAt(item),
  ...(item.counts.length > 0
    ? { zh: '上一次清点', en: 'the last count' }
    : { zh: '入库', en: 'it was taken in' }),
});

/** The last move that is on record: what is counted is what was there after it. */
export const movedAt = (item: CustodyItem): Instant =>
  [item.receivedAt, ...item.uses.map(({ at }) => at)].reduce<Instant>(
    (last, at) => (at !== undefined && at > last ? at : last),
    countedAt(item),
  );

export type CustodyContext = RuleContext;
export type CustodyDecision = Decision<CustodyItem>;

/** What every event of an item says of it. */
export const concernsOf = ({ number, kind, regionId, ownerId }: CustodyItem) => ({
  ...{ number, kind, regionId, keeperId: ownerId },
});
