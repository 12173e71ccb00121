export { ownersPart } from './part.js';
export { Successors } from './successors.js';
export { takeFromLeavers } from './take-from-leavers.js';
