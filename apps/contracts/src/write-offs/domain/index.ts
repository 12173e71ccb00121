export * from './decide.js';
export * from './follow.js';
export * from './write-off.js';
