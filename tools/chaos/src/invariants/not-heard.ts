import type { Service } from '@kefu/up';
import type { Ask } from './sql.js';

/** An aggregate of which a listener has not applied all that was said. */
export interface NotHeard {
  readonly id: string;
  readonly position: number;
  readonly last: number;
}

/**
 * What a listener lacks of a source. Of aggregates that it hears nothing of it keeps no place: those are
 * told by their kind, of which it has heard none.
 */
export const notHeard = async (
  ask: Ask,
  listener: Service,
  source: Service,
): Promise<readonly NotHeard[]> => {
  const heard = await ask<{ id: string; position: number }>(
    listener,
    'SELECT aggregate_id AS id, position FROM gate WHERE source = $1',
    [source],
  );
  if (heard.length === 0) return [];
  const said = await ask<{ id: string; kind: string; last: number }>(
    source,
    `SELECT aggregate_id AS id, min(split_part(type, '.', 3)) AS kind, max(sequence) AS last
     FROM outbox GROUP BY 1`,
  );
  const positions = new Map(heard.map(({ id, position }) => [id, position]));
  const kinds = new Set(said.filter(({ id }) => positions.has(id)).map(({ kind }) => kind));
  return said
    .filter(({ kind }) => kinds.has(kind))
    .map(({ id, last }) => ({ id, last, position: positions.get(id) ?? 0 }))
    .filter(({ position, last }) => position !== last);
};
