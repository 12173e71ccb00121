export * from './bank-line-record.js';
export * from './bank-lines.js';
export * from './find-bank-lines.js';
export * from './find-candidates.js';
export * from './keep-bank-lines.js';
export * from './read-statements.js';
