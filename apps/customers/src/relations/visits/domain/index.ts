export * from './arrange-visit.js';
export * from './assign-visit.js';
export { recordMissedVisit, repeatMissedVisit } from './deadline.js';
export * from './record-visit.js';
export * from './schedule-visit.js';
export * from './visit.js';
export * from './with-its-customer.js';
