export { asDescribed } from './as-described.js';
export { faultsOf } from './faults-of.js';
export { Described, type Fields, type OpenApi, type Operation, type Response } from './document.js';
