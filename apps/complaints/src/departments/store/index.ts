export * from './department-record.js';
export * from './departments.js';
export * from './require-people.js';
