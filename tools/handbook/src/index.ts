export * from './check-handbook.js';
export * from './find-citations.js';
export * from './print-trace.js';
export * from './read-sources.js';
export * from './write-catalogue.js';
