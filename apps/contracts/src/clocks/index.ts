export { MissedRecord } from './breach-record.js';
export { clockReactions } from './clock-reactions.js';
export * from './domain/index.js';
