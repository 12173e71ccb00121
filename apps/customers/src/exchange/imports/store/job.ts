import type { Row, Rows } from '@kefu/tables';
import type { Import } from '../domain/index.js';
import type { Ground } from './examine-rows.js';
import type { Progress } from './import-work.js';

/** Rows in one transaction: some hundred make its cost small, and a stop is never far. */
export const chunkSize = 1_000;

/** One file in the hands of one instance. */
export interface Job {
  readonly id: string;
  readonly file: Import;
  readonly progress: Progress;
  readonly ground: Ground;
  /** The rows that are still to be done. */
  readonly rows: Rows;
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

/** The rows below the head, which is the first that is not empty, and below the last one done. */
export async function* rowsAfter(rows: Rows, last: number): AsyncGenerator<Row> {
  let head = true;
  for await (const row of rows) {
    if (!head && row.row > last) yield row;
    head = false;
  }
}
