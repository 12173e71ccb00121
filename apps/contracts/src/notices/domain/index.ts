export type { Traced } from './may-send.js';
export * from './notice.js';
export * from './preference.js';
export { quietUntil } from './quiet-hours.js';
export * from './tell.js';
