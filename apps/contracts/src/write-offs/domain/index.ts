export * from './decide.js';
export * from './forget.js';
export * from './write-off.js';
