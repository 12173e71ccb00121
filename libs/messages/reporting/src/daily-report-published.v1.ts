import { IsArray, IsInt, IsOptional, Min } from 'class-validator';
import { IsCode, IsDay, IsInstant } from './formats.js';

/**
 * A day's report was published, or a correction of it (RP-01). What was published under a number never
 * changes. The figures themselves are read from reporting; a day without a correction may still get one.
 */
export class DailyReportPublishedV1 {
  static readonly type = 'kefu.reporting.daily-report.published.v1' as const;

  /** The day that is reported on, on the centre's calendar. */
  @IsDay()
  date!: string;

  /** 1 for the report itself, 2 for its first correction, and so on. */
  @IsInt()
  @Min(1)
  number!: number;

  /** The number that this one corrects; absent on the report itself. */
  @IsOptional()
  @IsInt()
  @Min(1)
  corrects?: number;

  /** What was heard of by then is in it. */
  @IsInstant()
  cutOffAt!: string;

  /** Figures whose value for the whole centre differs from the number before; empty on the first. */
  @IsArray()
  @IsCode({ each: true })
  changed!: string[];
}
