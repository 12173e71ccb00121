export { templatesOf } from './domain/index.js';
export { proceduresPart } from './part.js';
export { KeepProcedures, Procedures } from './store/index.js';
export * as domain from './domain/index.js';
