import * as callback from './callback.js';
import * as care from './care.js';
import * as evaluation from './evaluation.js';

export * from './callback.js';
export * from './callback-concerns.js';
export * from './callback-scores.js';
export * from './care.js';
export * from './evaluation.js';

/** Every event that callbacks publishes, in the versions that it publishes now. */
export const events = [
  ...Object.values(callback),
  ...Object.values(care),
  ...Object.values(evaluation),
];
