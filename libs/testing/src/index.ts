export * from './events/index.js';
export * from './servers/index.js';
export * from './tokens/index.js';
