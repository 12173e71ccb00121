import * as dailyReport from './daily-report.js';

export * from './daily-report.js';

/** Every event that reporting publishes, in the versions that it publishes now. */
export const events = Object.values(dailyReport);
