export { Endings, endingsOf, type ArchivePart, type Merger, type WhenMerged } from './endings.js';
