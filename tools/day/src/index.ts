export { playDay, type DayOptions, type DayOutcome } from './play-day.js';
export type { ComparedDay, ComparedFigure } from './tally/hold-against-report.js';
