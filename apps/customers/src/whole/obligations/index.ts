export { obligationsPart } from './part.js';
