import type { Instant } from '@kefu/kernel';

/** One thing that was done, as the day's report should count it. */
export interface Fact {
  readonly figure: string;
  readonly at: Instant;
  readonly order: string;
  readonly region: string;
  readonly value?: number;
  /** Of a ratio, what the value is a part of. */
  readonly of?: number;
  readonly rule?: string;
  /** Staff number of who was responsible. */
  readonly person?: string;
}
