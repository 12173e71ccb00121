export { revealsPart } from './part.js';
