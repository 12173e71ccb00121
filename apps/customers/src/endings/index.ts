export {
  Endings,
  endingsOf,
  type ArchivePart,
  type Erasure,
  type Merger,
  type WhenErased,
  type WhenMerged,
} from './endings.js';
