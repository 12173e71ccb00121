import { meteredRateOn } from '@kefu/handbook';
import { Money, plusSpan, type Instant, type LocalDate, type MoneyText } from '@kefu/kernel';
import type { Reading, ReadingContext } from './reading.js';

/** Why a reading makes no bill. */
export const unbilledWhys = [
  ...(['nothing-used', 'no-contract', 'contract-not-signed', 'before-contract'] as const),
  ...(['contract-over', 'no-rate', 'billed-by-hand', 'amount-too-large'] as const),
] as const;
export type UnbilledWhy = (typeof unbilledWhys)[number];

/** What of a reading its bill goes by. */
export interface Billable extends Pick<
  Reading,
  'id' | 'number' | 'readOn' | 'value' | 'previousValue' | 'quantity'
> {
  /** How often it was read or corrected before: each time is an occasion of its own. */
  readonly revision: number;
}

/** The contract that it names, as far as a bill goes by it. */
export interface BilledUnder {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly customerId: string;
  readonly regionId: string;
  readonly startsOn?: LocalDate | undefined;
  readonly signedOn?: LocalDate | undefined;
  readonly endedAt?: Instant | undefined;
  /** What was metered by hand for the same month, by its title. */
  readonly byHand: readonly string[];
}

/** What will be owed of it. */
export interface BillOfReading extends Pick<BilledUnder, 'customerId' | 'regionId'> {
  readonly contractId: string;
  readonly title: string;
  readonly amount: MoneyText;
  /** `2026-11`: in which it was read. */
  readonly month: string;
  readonly dueOn: LocalDate;
  readonly metered: {
    readonly quantity: string;
    readonly unit: string;
    readonly unitPrice: string;
    readonly readingId: string;
    readonly readOn: LocalDate;
    readonly before: string;
    readonly after: string;
  };
  /** This check of this reading: it is billed once. */
  readonly occasion: string;
}

/** As much as a payment can say. */
const most = Money.of('999999999999.99');
const unsigned = ['draft', 'in-review', 'approved', 'withdrawn'];

/** CT-05: it was under contract on the day on which it was read, ended since or not. */
const whyNotUnder = (
  readOn: LocalDate,
  { status, startsOn, signedOn, endedAt }: BilledUnder,
  { handbook: { calendar } }: ReadingContext,
): UnbilledWhy | undefined => {
  if (unsigned.includes(status)) return 'contract-not-signed';
  if (readOn < (startsOn ?? signedOn ?? readOn)) return 'before-contract';
  // it ends with the midnight after its last day
  const isOver = endedAt !== undefined && calendar.localDate(endedAt) <= readOn;
  return isOver ? 'contract-over' : undefined;
};

export const occasionOf = ({ id, revision }: Pick<Billable, 'id' | 'revision'>): string =>
  `reading ${id} ${revision}`;

/** CT-17: the bill of a checked reading at the rate of the day on which it was read, or why there is none. */
export const billOf = (
  reading: Billable,
  under: BilledUnder | undefined,
  context: ReadingContext,
): BillOfReading | UnbilledWhy => {
  const { id: readingId, readOn, value: after, previousValue: before, quantity } = reading;
  if (before === undefined) return 'nothing-used';
  if (!under) return 'no-contract';
  const whyNot = whyNotUnder(readOn, under, context);
  if (whyNot) return whyNot;
  const { now, handbook } = context;
  const rate = meteredRateOn(handbook.profile.meteredRates, under.kind, readOn);
  if (!rate) return 'no-rate';
  const { unit, unitPrice, title } = rate;
  const amount = Money.product(quantity, unitPrice);
  if (!amount.exceeds(Money.zero)) return 'nothing-used';
  if (amount.exceeds(most)) return 'amount-too-large';
  if (under.byHand.includes(title.zh)) return 'billed-by-hand';
  const within = handbook.asOf(now).parameter('CT-05', 'payWithin');
  return {
    ...{ contractId: under.id, customerId: under.customerId, regionId: under.regionId },
    ...{ title: title.zh, amount: String(amount), month: readOn.slice(0, 7) },
    dueOn: plusSpan(handbook.calendar.localDate(now), within),
    metered: { quantity, unit, unitPrice, readingId, readOn, before, after },
    occasion: occasionOf(reading),
  };
};
