export * from './ask-for.js';
export * from './lend.js';
export * from './loan.js';
