export { importsPart } from './part.js';
export type { FieldRule } from './domain/index.js';
export { SavedMappings } from './store/saved-mappings.js';
export { WorkOnImports } from './store/work-on-imports.js';
