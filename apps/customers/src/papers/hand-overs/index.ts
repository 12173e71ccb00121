export { handOversPart } from './part.js';
