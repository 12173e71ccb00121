export { writeOffsPart } from './part.js';
