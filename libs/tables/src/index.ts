export * from './words.js';
export { FormatDetector, type FoundFormat } from './read/detect-format.js';
export type { IsHeading } from './read/guess-heading.js';
export { NotReadable } from './read/not-readable.js';
export { openTable, type TableFile } from './read/open-table.js';
export type { Row, Rows } from './read/row.js';
export { understand, type Chosen } from './read/understand.js';
export * from './write.js';
