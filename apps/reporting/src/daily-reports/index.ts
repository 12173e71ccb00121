export { ReportsController, FiguresController } from './http/index.js';
export { PublishDailyReports } from './publish-daily-reports.js';
export { PublishMonthlyReports } from './publish-monthly-reports.js';
export { PublishReport } from './publish-report.js';
export { ReadReports } from './read-reports.js';
export { ReportParts } from './report-parts.js';
export { ReportWording, type Wording } from './report-wording.js';
export {
  DailyReportRecord,
  DailyReports,
  MonthlyReportRecord,
  MonthlyReports,
  Publications,
} from './store/index.js';
