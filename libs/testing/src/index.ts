export * from './servers/index.js';
export * from './wait-for.js';
