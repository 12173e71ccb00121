export * from './conditions.js';
export * from './periods.js';
export * from './read-words.js';
