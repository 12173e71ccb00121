export { keyAccountsPart } from './part.js';
