export { DailyReportRecord, DailyReports } from './daily-reports.js';
export { MonthlyReportRecord, MonthlyReports } from './monthly-reports.js';
export { Publications, type Publication } from './publications.js';
