export * from './bank-line.js';
export * from './match.js';
export * from './read-statement.js';
