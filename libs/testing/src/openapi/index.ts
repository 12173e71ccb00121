export { asDescribed } from './as-described.js';
export { faultsOf } from './faults-of.js';
