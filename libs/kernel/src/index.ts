export * from './actor.js';
export * from './clock.js';
export * from './decision.js';
export * from './ids.js';
export * from './instant.js';
export * from './life-cycle.js';
export * from './money.js';
export * from './refusal.js';
