export { disposalsPart } from './part.js';
export { Disposals } from './store/disposals.js';
