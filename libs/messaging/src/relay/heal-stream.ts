import type { Session } from '@kefu/persistence';
import type { Broker } from '../broker/connect.js';
import { ensureStream, eventStream } from '../broker/ensure-stream.js';
import { streamOf } from '../events/names.js';
import { highestSettled, unsettleAfter } from './outbox-rows.js';

export interface Healed {
  /** Events that will be published again. */
  readonly republished: number;
  /** Durables that stood ahead of the stream and were removed, so that their listeners begin anew. */
  readonly durables: readonly string[];
  /** How full the stream is, 0 to 1; a full one takes no more (`discard new`). */
  readonly fill: number;
}

export interface HealOptions {
  readonly service: string;
  readonly maxBytes?: number | undefined;
  /** What was seen while publishing: the stream is known to be whole only up to this sequence. */
  readonly wholeUpTo?: number | undefined;
}

/**
 * Compares the stream with what the outbox knows and mends it: missing, made anew behind our back,
 * shortened or set back. Listeners drop what they have already applied, so too much is never wrong.
 */
export const healStream = async (
  broker: Broker,
  session: Session,
  { service, maxBytes, wholeUpTo = Infinity }: HealOptions,
): Promise<Healed> => {
  const info = await ensureStream(broker, eventStream(service, maxBytes));
  const name = streamOf(service);
  const created = info.created;
  const [known] = await session.query<{ created: string }>(
    'SELECT created FROM stream_identity WHERE stream = $1',
    [name],
  );
  const isAnother = known !== undefined && known.created !== created;
  const highest = await highestSettled(session);
  const last = Math.min(info.state.last_seq, wholeUpTo);
  let republished = 0;
  let durables: string[] = [];
  if (isAnother || last < highest || (known === undefined && highest > 0)) {
    durables = await removeDurablesAhead(broker, name, isAnother ? 0 : last);
    republished = await unsettleAfter(session, isAnother || known === undefined ? 0 : last);
  }
  await session.query(
    `INSERT INTO stream_identity (stream, created) VALUES ($1, $2)
     ON CONFLICT (stream) DO UPDATE SET created = excluded.created`,
    [name, created],
  );
  return { republished, durables, fill: info.state.bytes / info.config.max_bytes };
};

const removeDurablesAhead = async (
  broker: Broker,
  stream: string,
  last: number,
): Promise<string[]> => {
  const ahead: string[] = [];
  for await (const consumer of broker.jsm.consumers.list(stream)) {
    if (consumer.delivered.stream_seq > last) ahead.push(consumer.name);
  }
  for (const name of ahead) await broker.jsm.consumers.delete(stream, name);
  return ahead;
};
