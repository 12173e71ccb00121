export { FiguresController } from './figures.controller.js';
export { ReportsController } from './reports.controller.js';
