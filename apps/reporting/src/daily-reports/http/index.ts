export { DailyReportsController } from './daily-reports.controller.js';
export { FiguresController } from './figures.controller.js';
export { MonthlyReportsController } from './monthly-reports.controller.js';
