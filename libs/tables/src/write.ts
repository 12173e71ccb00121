export { xlsxType } from './media-type.js';
export { csvLines } from './write/csv-lines.js';
export { tableOf, type Column } from './write/table-of.js';
export { xlsxBytes, type WorkbookOptions } from './write/xlsx-bytes.js';
export { zipBytes, type FileInZip } from './write/zip-bytes.js';
