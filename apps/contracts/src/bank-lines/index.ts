export { bankLinesPart } from './part.js';
