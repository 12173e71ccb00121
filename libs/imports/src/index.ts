export {
  Columns,
  columnField,
  inOneCell,
  ofWords,
  planFor,
  problemsOf,
  readRow,
  remark,
  suggest,
  valueMissing,
  withoutWords,
  type CellReading,
  type ColumnField,
  type FieldRule,
  type Import,
  type Outcome,
  type PlaceOf,
  type Read,
  type RowProblem,
  type RowRead,
  type Value,
} from './domain/index.js';
export type * from './importer.js';
export { importTables } from './migrations/import-tables.js';
export { importsOf } from './part.js';
export { Imports } from './store/imports.js';
export { SavedMappings } from './store/saved-mappings.js';
export { WorkOnImports } from './store/work-on-imports.js';
