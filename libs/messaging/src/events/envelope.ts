import { isId, type Instant } from '@kefu/kernel';

/** A CloudEvents 1.0 event as it stands on the wire (structured JSON). */
export interface Envelope {
  readonly specversion: '1.0';
  /** UUIDv7; also the `Nats-Msg-Id`. */
  readonly id: string;
  /** `/kefu/<centre>/<service>/<epoch>` */
  readonly source: string;
  readonly type: string;
  /** Id of the aggregate. */
  readonly subject: string;
  /** The domain clock's time. */
  readonly time: Instant;
  readonly datacontenttype: 'application/json';
  readonly dataschema: string;
  /** 20 digits, contiguous per aggregate from 1. */
  readonly sequence: string;
  readonly correlationid: string;
  readonly causationid?: string;
  readonly traceparent?: string;
  /** Id of the handbook rule that the event is about. */
  readonly rule?: string;
  /** The versions in which this fact is published side by side, where there are several. */
  readonly versions?: string;
  readonly data: object;
}

export const CONTENT_TYPE = 'application/cloudevents+json';

export const sequenceText = (sequence: number): string => String(sequence).padStart(20, '0');

/** An envelope that has been read, with what the gate needs. */
export interface ReceivedEnvelope {
  readonly envelope: Envelope;
  readonly sequence: number;
  readonly epoch: string;
}

const strings = ['id', 'source', 'type', 'subject', 'time', 'sequence', 'correlationid'] as const;

/** @throws TypeError saying what is wrong, when the bytes are no event of Kefu. */
export const readEnvelope = (bytes: string): ReceivedEnvelope => {
  const parsed: unknown = JSON.parse(bytes);
  if (typeof parsed !== 'object' || parsed === null) throw new TypeError('not a JSON object');
  const fields = parsed as Record<string, unknown>;
  for (const name of strings) {
    if (typeof fields[name] !== 'string') throw new TypeError(`${name} is missing`);
  }
  if (typeof fields['data'] !== 'object' || fields['data'] === null) {
    throw new TypeError('data is missing');
  }
  const envelope = parsed as Envelope;
  if (!isId(envelope.subject)) throw new TypeError('subject is not an id');
  if (!/^\d{20}$/.test(envelope.sequence)) throw new TypeError('sequence is not 20 digits');
  const epoch = envelope.source.split('/')[4];
  if (!epoch || !isId(epoch)) throw new TypeError('source has no epoch');
  return { envelope, sequence: Number(envelope.sequence), epoch };
};
