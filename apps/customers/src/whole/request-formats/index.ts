export * from './days.js';
export * from './formats.js';
export type { Plain } from './plain.js';
export * from './reasons.js';
export * from './moments.js';
