export { DailyReportsController, FiguresController } from './http/index.js';
export { PublishDailyReports } from './publish-daily-reports.js';
export { ReadDailyReports } from './read-daily-reports.js';
export { ReportParts } from './report-parts.js';
export { ReportWording, type Wording } from './report-wording.js';
export { DailyReportRow, DailyReports, Publications } from './store/index.js';
