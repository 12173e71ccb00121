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
  const answers = await broker.publish(
    rows.map(({ type, eventId, body }) => ({ subject: type, id: eventId, body })),
    CONTENT_TYPE,
  );
  const settled: Settlement[] = [];
  let fault: unknown;
  let setBackTo = Infinity;
  for (const [index, answer] of answers.entries()) {
    const row = rows[index];
    if (!row) continue;
    if (answer instanceof Error) {
      fault ??= answer;
    } else if (answer.stream !== stream) {
      fault ??= new Error(`${row.type} went to ${answer.stream} instead of ${stream}`);
    } else if (!answer.duplicate && answer.seq <= highest) {
      setBackTo = Math.min(setBackTo, answer.seq);
    } else {
      settled.push({ id: row.id, streamSequence: answer.seq });
    }
  }
  if (setBackTo < Infinity) {
    return { settled: [], fault: new StreamSetBack(stream, setBackTo, highest) };
  }
  return fault === undefined ? { settled } : { settled, fault };
};
