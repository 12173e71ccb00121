export * as domain from './domain/index.js';
export { penaltiesPart } from './part.js';
export { Penalties } from './store/index.js';
