export { DailyReports } from './daily-reports.js';
export { FigureRows, Projections } from './projections.js';
