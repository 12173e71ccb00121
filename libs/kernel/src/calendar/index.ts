export * from './day-spans.js';
export * from './due.js';
export * from './explain.js';
export { isDuration, isLimit, parseDuration, type Limit } from './limit.js';
export * from './local-time.js';
export { mergeRests, runFor, type Rest } from './running-time.js';
export * from './statutory-days.js';
export * from './working-calendar.js';
