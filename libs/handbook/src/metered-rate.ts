import type { Bilingual, LocalDate } from '@kefu/kernel';

/** CT-05: what a unit costs under contracts of one kind, from a day on until the next rate begins. */
export interface MeteredRate {
  readonly contractKind: string;
  /** What for, as it stands on the bill. */
  readonly title: Bilingual;
  /** `kWh`, `m³` */
  readonly unit: string;
  /** Yuan, at most six decimals. */
  readonly unitPrice: string;
  /** The first day on which it holds. */
  readonly from: LocalDate;
  /** The last one, where none follows it. */
  readonly through?: LocalDate;
}

/** The rate that holds on that day; none before the first one, or after the last one ran out. */
export const meteredRateOn = (
  rates: readonly MeteredRate[] | undefined,
  contractKind: string,
  day: LocalDate,
): MeteredRate | undefined => {
  const begun = (rates ?? []).filter(
    (rate) => rate.contractKind === contractKind && rate.from <= day,
  );
  const [latest] = begun.toSorted((a, b) => (a.from < b.from ? 1 : -1));
  return latest && (latest.through === undefined || day <= latest.through) ? latest : undefined;
};

/** Places of rates of which nobody could say what holds: two of one day, or one that ends before it begins. */
export const unclearRates = (
  rates: readonly MeteredRate[] = [],
): readonly { readonly place: string; readonly problem: string }[] =>
  rates.flatMap(({ contractKind, from, through }, n) => {
    const twice = rates.findIndex((one) => one.contractKind === contractKind && one.from === from);
    return [
      ...(twice < n
        ? [{ place: `${n}/from`, problem: `${contractKind} has two from ${from}` }]
        : []),
      ...(through !== undefined && through < from
        ? [{ place: `${n}/through`, problem: 'it ends before it begins' }]
        : []),
    ];
  });
