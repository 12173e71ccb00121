export * from './answer-for.js';
export * from './context.js';
export { forgetHandOver } from './forget-hand-over.js';
export * from './hand-over.js';
export { centreRoles } from './legs.js';
export * from './sign.js';
export * from './start.js';
