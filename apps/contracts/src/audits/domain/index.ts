export * from './branch-audit.js';
export * from './carry-out.js';
export * from './findings.js';
