import type { Import } from '../domain/index.js';
import type { Job } from '../importer.js';
import type { Progress } from './import-work.js';
import type { Chunk } from './read-groups.js';

/** One file in the hands of one instance. */
export interface Work extends Job {
  readonly file: Import;
  readonly progress: Progress;
  /** What the service holds rows against. */
  readonly ground: unknown;
  /** What is still to be done. */
  readonly chunks: AsyncIterable<Chunk>;
  /**
   * Before each chunk.
   * @throws GivenUp when somebody cancelled it, Overtaken when this instance is to let go of it
   */
  readonly pulse: () => Promise<void>;
}

/** Somebody cancelled it. */
export class GivenUp extends Error {
  constructor(readonly reason: string) {
    super('cancelled');
  }
}
