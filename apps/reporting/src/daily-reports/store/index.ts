export { DailyReportRow } from './daily-report-row.js';
export { DailyReports } from './daily-reports.js';
export { Publications, type Publication } from './publications.js';
