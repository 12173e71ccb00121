export * from './custody.js';
export * from './hand-to-holder.js';
export * from './release.js';
