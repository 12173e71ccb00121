import { AggregateRow, InstantColumn } from '@kefu/persistence';
import { Column, Entity } from 'typeorm';

/** Which publication of a day's report is the present one. */
export interface DailyReport {
  readonly id: string;
  readonly date: string;
  /** 1 for the report, 2 for its first correction, and so on. */
  readonly number: number;
  readonly cutOffAt: string;
}

@Entity('daily_report')
export class DailyReportRow extends AggregateRow implements DailyReport {
  @Column('text')
  date!: string;

  @Column('int')
  number!: number;

  @InstantColumn()
  cutOffAt!: string;
}
