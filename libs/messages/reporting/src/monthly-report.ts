import { Code, Instant, Int, listOf, optional, Spelled } from '@kefu/fields';

/**
 * A month's report was published, or a correction of it (RP-01). What was published under a number never
 * changes. The figures themselves are read from reporting; a month without a correction may still get one.
 */
export class MonthlyReportPublishedV1 {
  static readonly type = 'kefu.reporting.monthly-report.published.v1' as const;
  /** The month that is reported on: `2026-11`. */
  @Spelled(/^\d{4}-(0[1-9]|1[0-2])$/) month!: string;
  /** What happened from then on is in it: from the end of the month before. */
  @Instant() from!: string;
  /** What happened before then is in it; what came later is in the next month. */
  @Instant() to!: string;
  /** 1 for the report itself, 2 for its first correction, and so on. */
  @Int({ min: 1 }) number!: number;
  /** The number that this one corrects; absent on the report itself. */
  @Int({ min: 1 }, optional) corrects?: number;
  /** What was heard of by then is in it. */
  @Instant() cutOffAt!: string;
  /** Figures whose value for the whole centre differs from the number before; empty on the first. */
  @Code(listOf()) changed!: string[];
}
