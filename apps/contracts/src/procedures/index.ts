export { templatesOf } from './domain/index.js';
export { proceduresPart } from './part.js';
