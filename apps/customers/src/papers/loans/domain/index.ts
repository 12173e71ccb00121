export * from './ask-for.js';
export { forgetLoan } from './forget-loan.js';
export * from './lend.js';
export * from './loan.js';
export * from './overdue.js';
