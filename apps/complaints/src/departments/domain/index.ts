export * from './department.js';
export * from './investigating.js';
