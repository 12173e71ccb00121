export * from './decide.js';
export * from './follow.js';
export * from './refund.js';
