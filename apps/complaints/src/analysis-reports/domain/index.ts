export * from './analysis-report.js';
export * from './periods.js';
export * from './read.js';
export * from './reported-analysis.js';
