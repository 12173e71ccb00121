export { handoversPart } from './part.js';
