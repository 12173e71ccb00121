export { custodyPart } from './part.js';
export * as domain from './domain/index.js';
export { Custody, KeepCustody } from './store/index.js';
