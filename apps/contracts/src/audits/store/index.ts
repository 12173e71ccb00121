export * from './branch-audit-record.js';
export * from './branch-audits.js';
