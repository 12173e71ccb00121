export { csvLines, guarded } from './csv-lines.js';
