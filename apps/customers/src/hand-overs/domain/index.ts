export * from './answer-for.js';
export * from './context.js';
export * from './hand-over.js';
export { centreRoles } from './legs.js';
export * from './sign.js';
export * from './start.js';
