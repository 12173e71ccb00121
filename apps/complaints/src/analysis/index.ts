export { analysisPart } from './part.js';
