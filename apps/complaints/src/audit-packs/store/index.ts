export * from './ask-for-packs.js';
export * from './audit-pack-record.js';
export * from './audit-packs.js';
export * from './make-packs.js';
export * from './pack-files.js';
export * from './summaries.js';
export * from './read-cases.js';
export * from './printed-packs.js';
