export { csvLines, guarded } from './csv-lines.js';
export { exportsPart } from './part.js';
