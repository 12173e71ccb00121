export * from './audit-pack.js';
export * from './make.js';
