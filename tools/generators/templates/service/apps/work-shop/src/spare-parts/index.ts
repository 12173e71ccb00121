export { sparePartsPart } from './part.js';
