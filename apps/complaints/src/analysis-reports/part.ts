import { happened } from '@kefu/kernel';
import { AnalysisReportDeadlineBreachedV1 } from '@kefu/messages-complaints';
import { clockReactions, type ServicePart } from '@kefu/service';
import { auditors } from '../complaints/index.js';
import { AnalysesAreReported } from '../migrations/index.js';
import { concernsOf, type AnalysisReport } from './domain/index.js';
import { AnalysisReportsController } from './http/analysis-reports.controller.js';
import { IssueReportsWhenPeriodIsOver } from './reactions/issue-reports-when-period-is-over.js';
import { PassOnWhenReaderLeaves } from './reactions/pass-on-when-reader-leaves.js';
import {
  AnalysisReportRecord,
  AnalysisReports,
  IssueReports,
  ReportReaders,
} from './store/index.js';

export const analysisReportsPart: ServicePart = {
  controllers: [AnalysisReportsController, PassOnWhenReaderLeaves],
  providers: [
    AnalysisReports,
    IssueReports,
    IssueReportsWhenPeriodIsOver,
    ReportReaders,
    ...clockReactions(AnalysisReports, 'CP-14', (report: AnalysisReport, told) =>
      happened(AnalysisReportDeadlineBreachedV1, { ...told, ...concernsOf(report) }, 'CP-14'),
    ),
  ],
  entities: [AnalysisReportRecord],
  migrations: [AnalysesAreReported],
  trails: [[AnalysisReports, auditors]],
};
