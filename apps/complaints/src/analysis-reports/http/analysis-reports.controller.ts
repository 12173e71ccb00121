import type { Actor, Clock } from '@kefu/kernel';
import { Asked, By, Changes, CLOCK, Lists, Reads } from '@kefu/service';
import { Controller, Inject, Query } from '@nestjs/common';
import { auditors } from '../../complaints/index.js';
import { readReport, reportReaders } from '../domain/index.js';
import { AnalysisReportRecord, AnalysisReports } from '../store/index.js';
import { FindReportsQuery } from './requests.js';

/** The regular report on causes and categories, and who has read it (CP-14). */
@Controller('analysis-reports')
export class AnalysisReportsController {
  constructor(
    private readonly reports: AnalysisReports,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By state and reader, the latest first. */
  @Lists('', AnalysisReportRecord, auditors)
  find(@By() by: Actor, @Query() { cursor, limit, overdue, ...equal }: FindReportsQuery) {
    const filter = { ...equal, overdueAt: overdue && this.clock.now() };
    return this.reports.seenBy(by, filter, { cursor, limit });
  }

  /** One report. To look at it does not count as having read it. */
  @Reads(':id', AnalysisReportRecord, auditors)
  read(@Asked() { id, by }: Asked) {
    return this.reports.seen(id, by);
  }

  /** Whoever has to read it has read it, which is recorded. */
  @Changes(':id/confirm-reading', AnalysisReportRecord, reportReaders)
  confirmReading(@Asked() asked: Asked) {
    return this.reports.changeSeen(asked, readReport);
  }
}
