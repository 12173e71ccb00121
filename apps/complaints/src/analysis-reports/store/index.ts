export * from './analysis-report-record.js';
export * from './analysis-reports.js';
export * from './issue-reports.js';
export * from './report-readers.js';
