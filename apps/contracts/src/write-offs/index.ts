export { writeOffsPart } from './part.js';
export { KeepWriteOffs } from './store/index.js';
