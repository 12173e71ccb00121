export { evidencePart } from './part.js';
export { ReadTrace } from './trace/read-trace.js';
