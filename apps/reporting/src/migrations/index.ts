export { BreachesOfPapers } from './breaches-of-papers.js';
export { Complaints } from './complaints.js';
export { ComplaintsTakenOver } from './complaints-taken-over.js';
export { DailyReports } from './daily-reports.js';
export { MonthlyReports } from './monthly-reports.js';
export { NamesAsSaid } from './names-as-said.js';
export { FigureRows, Projections } from './projections.js';
export { ToldAgain } from './told-again.js';
export { WaysOfCounting } from './ways-of-counting.js';
