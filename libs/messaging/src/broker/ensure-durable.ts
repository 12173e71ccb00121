import { nanos } from '@nats-io/transport-node';
import {
  AckPolicy,
  DeliverPolicy,
  JetStreamApiCodes,
  JetStreamApiError,
  ReplayPolicy,
  type ConsumerConfig,
  type ConsumerInfo,
  type JetStreamManager,
} from '@nats-io/jetstream';
import { durableOf, type Heard } from '../events/names.js';
import type { Streams } from './connect.js';

export const ACK_WAIT_MS = 10_000;
export const MAX_ACK_PENDING = 256;

export interface Durable extends Heard {
  readonly listener: string;
  readonly name: string;
}

/** The place of a listener in what it hears. */
export const durableFor = (listener: string, heard: Heard): Durable => ({
  ...heard,
  listener,
  name: durableOf(listener, heard.source),
});

const configOf = (durable: Durable): Partial<ConsumerConfig> => ({
  durable_name: durable.name,
  filter_subject: durable.subjects,
  ack_policy: AckPolicy.Explicit,
  ack_wait: nanos(ACK_WAIT_MS),
  max_deliver: -1,
  max_ack_pending: MAX_ACK_PENDING,
  deliver_policy: DeliverPolicy.All,
  replay_policy: ReplayPolicy.Instant,
});

export const isConsumerMissing = (error: unknown): boolean =>
  error instanceof JetStreamApiError && error.code === JetStreamApiCodes.ConsumerNotFound;

export const durableInfo = async (
  { jsm }: Pick<Streams, 'jsm'>,
  durable: Durable,
): Promise<ConsumerInfo | undefined> => {
  try {
    return await jsm.consumers.info(durable.stream, durable.name);
  } catch (error) {
    if (isConsumerMissing(error)) return undefined;
    throw error;
  }
};

/** So that the next one that is made starts at the first message. */
export const dropDurable = async (
  jsm: JetStreamManager,
  { stream, name }: Durable,
): Promise<void> => {
  await jsm.consumers.delete(stream, name).catch((error: unknown) => {
    if (!isConsumerMissing(error)) throw error;
  });
};

/**
 * Makes the durable, or makes it anew when it stands ahead of its stream: a server before 2.14 would
 * silently skip everything up to where it stands.
 * @throws JetStreamApiError when the stream is not there yet
 */
export const ensureDurable = async (
  streams: Pick<Streams, 'jsm'>,
  durable: Durable,
): Promise<ConsumerInfo> => {
  const { jsm } = streams;
  const existing = await durableInfo(streams, durable);
  if (existing) {
    const { state } = await jsm.streams.info(durable.stream);
    if (existing.delivered.stream_seq <= state.last_seq) return existing;
    await dropDurable(jsm, durable);
  }
  const wanted = configOf(durable);
  const made = await jsm.consumers.add(durable.stream, wanted);
  for (const [key, value] of Object.entries(wanted)) {
    if (JSON.stringify(value) !== JSON.stringify(made.config[key as keyof ConsumerConfig])) {
      throw new Error(`NATS keeps another ${key} for ${durable.name}`);
    }
  }
  return made;
};
