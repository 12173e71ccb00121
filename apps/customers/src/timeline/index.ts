export { timelinePart } from './part.js';
export { said } from './said/index.js';
export { KeepEntries } from './store/keep-entries.js';
