import type { Handbook } from '@kefu/handbook';
import { earlierDay, laterDay, Money, plusDays, type LocalDate } from '@kefu/kernel';

export const loyaltyClasses = ['loyal', 'steady', 'new', 'at-risk', 'lapsed'] as const;
export type LoyaltyClass = (typeof loyaltyClasses)[number];

/** What a customer ordered, as far as was heard: recency, frequency, value. */
export interface Figures {
  readonly firstOrderOn: LocalDate;
  readonly lastOrderOn: LocalDate;
  readonly orders: number;
  /** In the period that frequency and value are counted over. */
  readonly ordersWithin: number;
  readonly valueWithin: string;
  /** The oldest order of that period. */
  readonly oldestWithinOn?: LocalDate | undefined;
}

/** The parameters of CU-12. */
export interface LoyaltyLimits {
  readonly newFor: string;
  readonly recent: string;
  readonly lapsedAfter: string;
  readonly frequentOrders: number;
  readonly highValue: string;
  readonly countedWithin: string;
}

export const loyaltyLimits = (handbook: Handbook): LoyaltyLimits => ({
  newFor: handbook.parameter('CU-12', 'newFor'),
  recent: handbook.parameter('CU-12', 'recent'),
  lapsedAfter: handbook.parameter('CU-12', 'lapsedAfter'),
  frequentOrders: handbook.parameter('CU-12', 'frequentOrders'),
  highValue: handbook.parameter('CU-12', 'highValue'),
  countedWithin: handbook.parameter('CU-12', 'countedWithin'),
});

/** From that day on orders count for frequency and value. */
export const countedFrom = (today: LocalDate, { countedWithin }: LoyaltyLimits): LocalDate =>
  earlierDay(today, countedWithin);

/** One question that was asked of the figures; the first one that holds gives the class. */
export interface LoyaltyStep {
  readonly leadsTo: LoyaltyClass;
  readonly figure: 'firstOrderOn' | 'lastOrderOn' | 'ordersWithin' | 'valueWithin';
  readonly value: string;
  readonly limit: string;
  readonly holds: boolean;
}

export interface Classified {
  readonly loyaltyClass: LoyaltyClass;
  readonly steps: readonly LoyaltyStep[];
  /** The first day on which the same figures might give another class. */
  readonly nextChangeOn?: LocalDate | undefined;
}

/** CU-12: who is new is new whatever they ordered; then recency, then frequency or value. */
export const classify = (figures: Figures, limits: LoyaltyLimits, today: LocalDate): Classified => {
  const { firstOrderOn, lastOrderOn, ordersWithin, valueWithin } = figures;
  const questions: LoyaltyStep[] = [
    {
      leadsTo: 'new',
      figure: 'firstOrderOn',
      value: firstOrderOn,
      limit: limits.newFor,
      holds: today <= laterDay(firstOrderOn, limits.newFor),
    },
    {
      leadsTo: 'lapsed',
      figure: 'lastOrderOn',
      value: lastOrderOn,
      limit: limits.lapsedAfter,
      holds: today > laterDay(lastOrderOn, limits.lapsedAfter),
    },
    {
      leadsTo: 'at-risk',
      figure: 'lastOrderOn',
      value: lastOrderOn,
      limit: limits.recent,
      holds: today > laterDay(lastOrderOn, limits.recent),
    },
    {
      leadsTo: 'loyal',
      figure: 'ordersWithin',
      value: String(ordersWithin),
      limit: String(limits.frequentOrders),
      holds: ordersWithin >= limits.frequentOrders,
    },
    {
      leadsTo: 'loyal',
      figure: 'valueWithin',
      value: valueWithin,
      limit: limits.highValue,
      holds: !Money.of(limits.highValue).exceeds(Money.of(valueWithin)),
    },
  ];
  const found = questions.findIndex(({ holds }) => holds);
  return {
    loyaltyClass: questions[found]?.leadsTo ?? 'steady',
    steps: found < 0 ? questions : questions.slice(0, found + 1),
    nextChangeOn: nextChange(figures, limits, today),
  };
};

const nextChange = (figures: Figures, limits: LoyaltyLimits, today: LocalDate) => {
  const { firstOrderOn, lastOrderOn, oldestWithinOn } = figures;
  const ends = [
    laterDay(firstOrderOn, limits.newFor),
    laterDay(lastOrderOn, limits.recent),
    laterDay(lastOrderOn, limits.lapsedAfter),
    ...(oldestWithinOn ? [laterDay(oldestWithinOn, limits.countedWithin)] : []),
  ];
  return ends
    .map((end) => plusDays(end, 1))
    .filter((day) => day > today)
    .sort()[0];
};
