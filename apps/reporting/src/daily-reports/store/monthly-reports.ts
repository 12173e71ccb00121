import { AggregateRow, Shown } from '@kefu/persistence';
import { aggregatesOf } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { Entity } from 'typeorm';

/** Which publication of a month's report is the present one. */
export interface MonthlyReport {
  readonly id: string;
  readonly month: string;
  /** 1 for the report, 2 for its first correction, and so on. */
  readonly number: number;
  readonly cutOffAt: string;
}

@Entity('monthly_report')
export class MonthlyReportRecord extends AggregateRow implements MonthlyReport {
  @Shown.text() month!: string;
  @Shown.int() number!: number;
  @Shown.instant() cutOffAt!: string;
}

@Injectable()
export class MonthlyReports extends aggregatesOf<MonthlyReport>({
  name: 'monthly-report',
  entity: MonthlyReportRecord,
}) {}
