import type { Database } from '../database.js';
import { hashOfEntry } from './write-entry.js';

export interface TrailEntry {
  readonly version: number;
  readonly body: string;
  readonly hash: string;
}

/** The audit trail of one aggregate, oldest first. */
export const readTrail = (database: Database, aggregateId: string): Promise<TrailEntry[]> =>
  database.query<TrailEntry>(
    'SELECT version, body, hash FROM audit WHERE aggregate_id = $1 ORDER BY version',
    [aggregateId],
  );

/** The version of the first entry that does not fit the chain, or undefined when all do. */
export const firstBrokenEntry = (entries: readonly TrailEntry[]): number | undefined => {
  let previous = '';
  for (const [index, entry] of entries.entries()) {
    if (entry.version !== index + 1 || entry.hash !== hashOfEntry(previous, entry.body)) {
      return entry.version;
    }
    previous = entry.hash;
  }
  return undefined;
};
