export * from './boundaries.js';
export * from './cruise.js';
export * from './report.js';
