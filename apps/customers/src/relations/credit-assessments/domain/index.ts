export * from './assess-credit.js';
export * from './credit-assessment.js';
export * from './end-assessment.js';
export * from './score.js';
export * from './with-its-customer.js';
