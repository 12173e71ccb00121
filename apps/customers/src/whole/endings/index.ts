export {
  Endings,
  endingsOf,
  type ArchivePart,
  type Erasure,
  type Merger,
  type WhenErased,
  type WhenMerged,
} from './endings.js';
export { forget, goOver } from './records-of-customers.js';
