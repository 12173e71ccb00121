export { csvLines, guarded } from './write/csv-lines.js';
export { exportsPart } from './part.js';
