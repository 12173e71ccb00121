export { faultsOfLifeCycle, type LifeCycle } from './faults-of-life-cycle.js';
export { refusalOf, refused } from './refusal-of.js';
