import { DailyReportPublishedV1 } from './daily-report-published.v1.js';

export * from './daily-report-published.v1.js';

/** Every event that reporting publishes, in the versions that it publishes now. */
export const events = [DailyReportPublishedV1] as const;
