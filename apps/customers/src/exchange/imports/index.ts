export { importsPart } from './part.js';
