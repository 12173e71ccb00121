export { CustomerNames } from './customer-names.js';
export { namesPart } from './part.js';
