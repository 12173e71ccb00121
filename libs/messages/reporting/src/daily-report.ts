import { Code, Day, Instant, Int, listOf, optional } from '@kefu/fields';

/**
 * A day's report was published, or a correction of it (RP-01). What was published under a number never
 * changes. The figures themselves are read from reporting; a day without a correction may still get one.
 */
export class DailyReportPublishedV1 {
  static readonly type = 'kefu.reporting.daily-report.published.v1' as const;
  /** The day that is reported on, on the centre's calendar. */
  @Day() date!: string;
  /** 1 for the report itself, 2 for its first correction, and so on. */
  @Int({ min: 1 }) number!: number;
  /** The number that this one corrects; absent on the report itself. */
  @Int({ min: 1 }, optional) corrects?: number;
  /** What was heard of by then is in it. */
  @Instant() cutOffAt!: string;
  /** Figures whose value for the whole centre differs from the number before; empty on the first. */
  @Code(listOf()) changed!: string[];
}
