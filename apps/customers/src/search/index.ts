export { searchPart } from './part.js';
export { SpellNames } from './store/spell-names.js';
