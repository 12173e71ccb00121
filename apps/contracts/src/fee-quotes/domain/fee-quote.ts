import type { Handbook } from '@kefu/handbook';
import type { Actor, Decision, Instant, LocalDate, MoneyText, Transitions } from '@kefu/kernel';
import type { FeeLine, Property } from './calculate.js';
import type { FeeRates } from './rates.js';

export type FeeQuoteStatus = 'given' | 'superseded' | 'voided';

/** A quote is never changed: another one takes its place, or it was an error. */
export const feeQuoteTransitions = {
  given: ['superseded', 'voided'],
  superseded: [],
  voided: [],
} as const satisfies Transitions<FeeQuoteStatus>;

export const feeQuoteStatuses = Object.keys(feeQuoteTransitions) as readonly FeeQuoteStatus[];

/** What a customer was told that a property costs beside its price (CT-12). */
export interface FeeQuote {
  readonly id: string;
  readonly number: string;
  readonly status: FeeQuoteStatus;
  readonly customerId: string;
  readonly regionId: string;
  readonly contractId?: string | undefined;
  readonly assetId?: string | undefined;
  readonly property: Property;
  /** The day whose rates it is made with. */
  readonly ratesOn: LocalDate;
  readonly rates: FeeRates;
  readonly lines: readonly FeeLine[];
  readonly total: MoneyText;
  readonly givenAt: Instant;
  readonly givenBy: string;
  /** The quote that it takes the place of. */
  readonly replacesId?: string | undefined;
  /** The quote that took its place. */
  readonly replacedById?: string | undefined;
  readonly endedAt?: Instant | undefined;
  readonly endedBy?: string | undefined;
  readonly voidReason?: string | undefined;
}

export interface FeeQuoteContext {
  readonly now: Instant;
  readonly newId: () => string;
  readonly by: Actor;
  readonly handbook: Handbook;
}

export type FeeQuoteDecision = Decision<FeeQuote>;

/** What every event of a quote says of it. */
export const concernsOf = ({ number, customerId, regionId, contractId, assetId }: FeeQuote) => ({
  ...{ number, customerId, regionId },
  ...(contractId ? { contractId } : {}),
  ...(assetId ? { assetId } : {}),
});

/** G-05: the customer was erased; what somebody wrote goes, what it came to stays. */
export const forgetCustomer = (quote: FeeQuote): FeeQuote => ({
  ...quote,
  ...(quote.voidReason === undefined ? {} : { voidReason: '' }),
});
