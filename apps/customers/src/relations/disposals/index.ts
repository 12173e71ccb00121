export { disposalsPart } from './part.js';
