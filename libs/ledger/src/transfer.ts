import type { Instant, LocalDate, MoneyText } from '@kefu/kernel';
import type { AccountRef } from './account.js';

/** What a use case wants posted. */
export interface TransferOrder<Kind extends string = string> {
  /**
   * What it is posted for, once: `deposit 0199… paid`. The same again posts nothing, and another
   * amount or account for the same occasion is refused.
   */
  readonly occasion: string;
  readonly debit: AccountRef<Kind>;
  readonly credit: AccountRef<Kind>;
  /** Yuan, above zero. */
  readonly amount: MoneyText;
  /** The day from which it counts, which may be before the day on which it is recorded. */
  readonly effectiveOn: LocalDate;
  /** The rule that asks for it, and by which it is refused. */
  readonly rule: string;
  readonly reason?: string | undefined;
}

/** A transfer as it is on record; nothing of it ever changes. */
export interface Transfer {
  readonly id: string;
  readonly occasion: string;
  readonly debitId: string;
  readonly creditId: string;
  readonly amount: MoneyText;
  readonly effectiveOn: LocalDate;
  readonly recordedAt: Instant;
  readonly rule: string;
  readonly reason?: string | undefined;
  readonly byId: string;
  /** The transfer that it takes back. */
  readonly reverses?: string | undefined;
  /** Of all the above but its id and when and by whom it was recorded. */
  readonly inputHash: string;
}

/** One side of a transfer: what it did to one account. */
export interface Entry {
  readonly accountId: string;
  /** The account's version after it: 1 for the first. */
  readonly accountVersion: number;
  readonly transferId: string;
  /** Above zero where the account was debited. */
  readonly amount: MoneyText;
  readonly before: MoneyText;
  readonly after: MoneyText;
}
