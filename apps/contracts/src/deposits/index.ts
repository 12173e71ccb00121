export { depositsPart } from './part.js';
