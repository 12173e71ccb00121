export { proceduresPart } from './part.js';
