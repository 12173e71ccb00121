import type { RuleContext, ToldBreach } from '@kefu/handbook';
import type { Decision, Instant, LocalDate, Transitions } from '@kefu/kernel';

export type ReadingStatus = 'doubtful' | 'read' | 'checked' | 'voided';

/**
 * CT-17: what is off by too much is read again, and nothing is billed before it was checked. Back from
 * `checked` leads a correction, which is checked anew.
 */
export const readingTransitions = {
  doubtful: ['read', 'voided'],
  read: ['checked', 'voided'],
  checked: ['read', 'voided'],
  voided: [],
} as const satisfies Transitions<ReadingStatus>;

export const readingStatuses = Object.keys(readingTransitions) as readonly ReadingStatus[];

/** The meter was changed since the last reading. */
export interface MeterChange {
  readonly reason: string;
  /** What the old one said last. */
  readonly oldFinal: string;
  /** What the new one said first. */
  readonly newInitial: string;
}

/** What was read first, where it was read again. */
export interface FormerReading {
  readonly readOn?: LocalDate;
  readonly value: string;
  readonly quantity: string;
  readonly at: Instant;
  readonly by: string;
}

/** One reading of a meter; quantities are decimals with three places at most, as text. */
export interface Reading {
  readonly id: string;
  readonly number: string;
  readonly status: ReadingStatus;
  readonly customerId: string;
  readonly regionId: string;
  readonly contractId?: string | undefined;
  /** The meter. */
  readonly assetId: string;
  readonly readOn: LocalDate;
  readonly value: string;
  /** What the meter said the time before; absent of the first reading, which has no use. */
  readonly previousValue?: string | undefined;
  readonly meterChange?: MeterChange | undefined;
  /** What was used since the reading before. */
  readonly quantity: string;
  /** Mean use of the last three readings, or of those there are. */
  readonly mean?: string | undefined;
  readonly takenAt: Instant;
  readonly takenBy: string;
  readonly former: readonly FormerReading[];
  readonly checkedAt?: Instant | undefined;
  readonly checkedBy?: string | undefined;
  readonly voidReason?: string | undefined;
  readonly breaches: readonly ToldBreach[];
  readonly dueAt?: Instant | undefined;
}

export type ReadingContext = RuleContext;
export type ReadingDecision = Decision<Reading>;

/** What every event of a reading says of it. */
export const concernsOf = (reading: Reading) => {
  const { number, customerId, regionId, assetId, contractId, readOn } = reading;
  return {
    ...{ number, customerId, regionId, assetId, readOn },
    ...(contractId ? { contractId } : {}),
  };
};

/** G-05: the customer was erased. Quantities stay, what anybody wrote goes. */
export const forgetCustomer = (reading: Reading): Reading => ({
  ...reading,
  ...(reading.meterChange ? { meterChange: { ...reading.meterChange, reason: '' } } : {}),
  ...(reading.voidReason === undefined ? {} : { voidReason: '' }),
});
