import { daysBetween, happened, Money, move, refusedByRule, type LocalDate } from '@kefu/kernel';
import { FeeQuoteGivenV1, FeeQuoteSupersededV1, FeeQuoteVoidedV1 } from '@kefu/messages-contracts';
import { calculateFees, totalOf } from './calculate.js';
import {
  concernsOf,
  feeQuoteTransitions,
  type FeeQuote,
  type FeeQuoteContext,
  type FeeQuoteDecision,
} from './fee-quote.js';
import { ratesOf } from './rates.js';

export interface GiveFeeQuote extends Pick<
  FeeQuote,
  'number' | 'customerId' | 'regionId' | 'contractId' | 'assetId' | 'property' | 'replacesId'
> {
  /** The day whose rates count; today's where it is not said. */
  readonly ratesOn?: LocalDate | undefined;
}

const aYear = 366;

/** Rates of a day that is past or far away would promise what nobody charges. */
const requireDay = (day: LocalDate, today: LocalDate): void => {
  const ahead = daysBetween(today, day);
  if (ahead >= 0 && ahead <= aYear) return;
  throw refusedByRule(
    'CT-12',
    'rates-of-another-time',
    {
      zh: '只能按今天起一年内某日的费率测算',
      en: 'A quote is made with the rates of a day from today to a year ahead',
    },
    { extra: { today } },
  );
};

/**
 * CT-12, G-06: every fee with its basis and rate, by the rates of that day; it keeps them.
 * @throws Refusal CT-12 `rates-of-another-time`, `price-needed`
 */
export const giveFeeQuote = (
  { ratesOn, ...told }: GiveFeeQuote,
  { now, newId, by, handbook }: FeeQuoteContext,
): FeeQuoteDecision => {
  const { calendar } = handbook;
  const today = calendar.localDate(now);
  const day = ratesOn ?? today;
  requireDay(day, today);
  if (!Money.of(told.property.price).exceeds(Money.zero)) {
    throw refusedByRule('CT-12', 'price-needed', {
      zh: '房价须大于零',
      en: 'A property has a price above zero',
    });
  }
  const rates = ratesOf(handbook.asOf(day === today ? now : calendar.startOfDay(day)));
  const lines = calculateFees(told.property, rates);
  const next: FeeQuote = {
    ...told,
    ...{ id: newId(), status: 'given', ratesOn: day, rates, lines, total: totalOf(lines) },
    ...{ givenAt: now, givenBy: by.id },
  };
  const said = { ...concernsOf(next), total: next.total, givenBy: by.id };
  return { next, events: [happened(FeeQuoteGivenV1, said, 'CT-12')] };
};

/**
 * Another quote of the same customer takes its place; both stay on record (G-03).
 * @throws Refusal CT-12 `of-another-customer`
 */
export const supersede = (
  quote: FeeQuote,
  { id: replacedById, customerId }: Pick<FeeQuote, 'id' | 'customerId'>,
  { now, by }: FeeQuoteContext,
): FeeQuoteDecision => {
  const status = move(feeQuoteTransitions, quote.status, 'superseded', 'CT-12');
  if (quote.customerId !== customerId) {
    throw refusedByRule('CT-12', 'of-another-customer', {
      zh: '被替代的测算不属于该客户',
      en: 'The quote that it would replace is of another customer',
    });
  }
  const said = { ...concernsOf(quote), replacedById, supersededBy: by.id };
  return {
    next: { ...quote, status, replacedById, endedAt: now, endedBy: by.id },
    events: [happened(FeeQuoteSupersededV1, said, 'CT-12')],
  };
};

/** It was an error, and counts for nothing. */
export const voidQuote = (
  quote: FeeQuote,
  reason: string,
  { now, by }: FeeQuoteContext,
): FeeQuoteDecision => {
  const status = move(feeQuoteTransitions, quote.status, 'voided', 'CT-12');
  const said = { ...concernsOf(quote), voidedBy: by.id };
  return {
    next: { ...quote, status, voidReason: reason, endedAt: now, endedBy: by.id },
    events: [happened(FeeQuoteVoidedV1, said, 'CT-12')],
    reason,
  };
};
