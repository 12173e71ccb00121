export * from './columns.js';
export * from './import.js';
export * from './mapping.js';
export * from './problems.js';
export { inOneCell } from './read-cell.js';
export * from './read-row.js';
export * from './saved-mapping.js';
export * from './suggest.js';
export type * from './values.js';
