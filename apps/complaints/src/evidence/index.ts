export { evidencePart } from './part.js';
export { ReadTrace } from './trace/read-trace.js';
export { printTrace } from './http/print-trace.js';
export { wordOf } from './trace/words.js';
