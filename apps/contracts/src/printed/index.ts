export { printedPart } from './part.js';
