export { auditsPart } from './part.js';
export * as domain from './domain/index.js';
export { BranchAudits, KeepAudits } from './store/index.js';
