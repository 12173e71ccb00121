export { handoversPart } from './part.js';
export * as domain from './domain/index.js';
export { Handovers, KeepHandovers } from './store/index.js';
