import * as dailyReport from './daily-report.js';
import * as monthlyReport from './monthly-report.js';

export * from './daily-report.js';
export * from './monthly-report.js';

/** Every event that reporting publishes, in the versions that it publishes now. */
export const events = [...Object.values(dailyReport), ...Object.values(monthlyReport)];
