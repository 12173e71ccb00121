export { membershipsPart } from './part.js';
