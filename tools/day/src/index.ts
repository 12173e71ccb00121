export { playDay, type DayOptions } from './play-day.js';
export type { DayOutcome } from './tally/day-outcome.js';
export type { ComparedDay, ComparedFigure } from './tally/hold-against-report.js';
