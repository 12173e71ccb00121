export { evidencePart } from './part.js';
