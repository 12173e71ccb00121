import { AggregateRow, Shown } from '@kefu/persistence';
import { aggregatesOf } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { Entity } from 'typeorm';

/** Which publication of a day's report is the present one. */
export interface DailyReport {
  readonly id: string;
  readonly date: string;
  /** 1 for the report, 2 for its first correction, and so on. */
  readonly number: number;
  readonly cutOffAt: string;
}

@Entity('daily_report')
export class DailyReportRecord extends AggregateRow implements DailyReport {
  @Shown.text() date!: string;
  @Shown.int() number!: number;
  @Shown.instant() cutOffAt!: string;
}

@Injectable()
export class DailyReports extends aggregatesOf<DailyReport>({
  name: 'daily-report',
  entity: DailyReportRecord,
}) {}
