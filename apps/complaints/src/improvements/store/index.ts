export * from './count-effect.js';
export * from './find-improvements.js';
export * from './improvement-record.js';
export * from './improvements.js';
export * from './keep-improvements.js';
