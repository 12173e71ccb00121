export * from './account.js';
export * from './decide.js';
