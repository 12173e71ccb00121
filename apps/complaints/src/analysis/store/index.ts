export * from './analyse-cases.js';
export * from './case-filter.js';
export * from './find-cases.js';
export type { Figures } from './figures.js';
