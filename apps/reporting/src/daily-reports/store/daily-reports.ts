import { Aggregates, type Platform } from '@kefu/persistence';
import { PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { DailyReportRow, type DailyReport } from './daily-report-row.js';

@Injectable()
export class DailyReports extends Aggregates<DailyReport> {
  constructor(@Inject(PLATFORM) platform: Platform) {
    super(platform, { name: 'daily-report', entity: DailyReportRow });
  }
}
