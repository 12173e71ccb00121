export * from './eyes.js';
export * from './region-rules.js';
export * from './roles.js';
