export * from './decide.js';
export * from './forget.js';
export * from './refund.js';
