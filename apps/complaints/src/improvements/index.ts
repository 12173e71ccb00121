export { improvementsPart } from './part.js';
