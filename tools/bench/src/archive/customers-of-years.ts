import { fillArchive } from './fill-archive.js';
import type { ArchiveKind } from './open-archive.js';

/** A million customers and a million and a half assets. */
export const customersOfYears: ArchiveKind = {
  service: 'customers',
  name: 'archive',
  edition: 'edition 1',
  fill: fillArchive,
};
