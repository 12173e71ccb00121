import type { Instant, LocalDate, MoneyText } from '@kefu/kernel';

/** What both sides agree on, as far as Kefu goes by it. */
export interface Terms {
  readonly title: string;
  /** What it comes to in all; absent where nobody can say so beforehand. */
  readonly total?: MoneyText | undefined;
  readonly startsOn?: LocalDate | undefined;
  /** The last day on which it is in force; absent where it has no end. */
  readonly endsOn?: LocalDate | undefined;
  /** CT-10: what the customer puts down as security, or pays before anything is delivered. */
  readonly deposit?: MoneyText | undefined;
  readonly prepayment?: MoneyText | undefined;
}

/** One wording of a contract; none is ever changed or taken away. */
export interface Version extends Terms {
  /** 1, 2, 3 … */
  readonly version: number;
  readonly at: Instant;
  readonly by: string;
  readonly text: string;
}
