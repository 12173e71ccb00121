export { billingRunsPart } from './part.js';
