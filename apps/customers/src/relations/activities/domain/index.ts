export * from './activity.js';
export * from './announce-activity.js';
export * from './enrolment.js';
export * from './places.js';
export * from './with-its-customer.js';
export { changeActivity, planActivity } from './plan-activity.js';
