export * from './change-filing.js';
export * from './procedure.js';
export * from './start.js';
export * from './take-steps.js';
export { templatesOf } from './templates.js';
