export { ordersPart } from './part.js';
