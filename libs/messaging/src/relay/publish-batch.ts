import { headers, type MsgHdrs } from '@nats-io/transport-node';
import type { Broker } from '../broker/connect.js';
import { CONTENT_TYPE } from '../events/envelope.js';
import type { OutboxEntry, Settlement } from './outbox-rows.js';

/** The stream gave a sequence that was given before: it was set back, and must be healed first. */
export class StreamSetBack extends Error {
  constructor(
    stream: string,
    /** The lowest sequence that was given twice; up to the one before it the stream is whole. */
    readonly sequence: number,
    highest: number,
  ) {
    super(`${stream} gave sequence ${sequence} after ${highest}`);
    this.name = 'StreamSetBack';
  }
}

export interface Published {
  readonly settled: readonly Settlement[];
  /** The first fault, where not all of the batch could be published. */
  readonly fault?: unknown;
}

/** What every event has besides its id. */
export const eventHeaders = (): MsgHdrs => {
  const made = headers();
  made.set('Content-Type', CONTENT_TYPE);
  return made;
};

/**
 * Publishes all rows without waiting in between and collects what the stream acknowledged.
 * @param highest the highest sequence that was settled before, to notice a stream that was set back
 */
export const publishBatch = async (
  broker: Broker,
  stream: string,
  rows: readonly OutboxEntry[],
  highest: number,
): Promise<Published> => {
  const acks = await Promise.allSettled(
    rows.map((row) =>
      broker.js.publish(row.type, row.body, {
        msgID: row.eventId,
        headers: eventHeaders(),
        timeout: 5_000,
        retries: 0,
      }),
    ),
  );
  const settled: Settlement[] = [];
  let fault: unknown;
  let setBackTo = Infinity;
  for (const [index, ack] of acks.entries()) {
    const row = rows[index];
    if (!row) continue;
    if (ack.status === 'rejected') {
      fault ??= ack.reason;
    } else if (ack.value.stream !== stream) {
      fault ??= new Error(`${row.type} went to ${ack.value.stream} instead of ${stream}`);
    } else if (!ack.value.duplicate && ack.value.seq <= highest) {
      setBackTo = Math.min(setBackTo, ack.value.seq);
    } else {
      settled.push({ id: row.id, streamSequence: ack.value.seq });
    }
  }
  if (setBackTo < Infinity) {
    return { settled: [], fault: new StreamSetBack(stream, setBackTo, highest) };
  }
  return fault === undefined ? { settled } : { settled, fault };
};
