export * from './duplicates.js';
export * from './faults.js';
export * from './id-numbers.js';
export * from './names.js';
export * from './numbers.js';
export * from './phones.js';
export * from './serials.js';
