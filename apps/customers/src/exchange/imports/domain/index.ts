export * from './fields.js';
export * from './import.js';
export * from './mapping.js';
export * from './problems.js';
export * from './read-row.js';
export * from './saved-mapping.js';
export * from './suggest.js';
