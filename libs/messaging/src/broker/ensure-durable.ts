import { nanos } from '@nats-io/transport-node';
import {
  AckPolicy,
  DeliverPolicy,
  JetStreamApiCodes,
  JetStreamApiError,
  ReplayPolicy,
  type ConsumerConfig,
  type ConsumerInfo,
} from '@nats-io/jetstream';
import type { Broker } from './connect.js';

export const ACK_WAIT_MS = 10_000;
export const MAX_ACK_PENDING = 256;

export interface Durable {
  readonly stream: string;
  readonly name: string;
  readonly subjects: string;
}

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
  broker: Broker,
  durable: Durable,
): Promise<ConsumerInfo | undefined> => {
  try {
    return await broker.jsm.consumers.info(durable.stream, durable.name);
  } catch (error) {
    if (isConsumerMissing(error)) return undefined;
    throw error;
  }
};

/**
 * Makes the durable, or makes it anew when it stands ahead of its stream: a server before 2.14 would
 * silently skip everything up to where it stands.
 * @throws JetStreamApiError when the stream is not there yet
 */
export const ensureDurable = async (broker: Broker, durable: Durable): Promise<ConsumerInfo> => {
  const existing = await durableInfo(broker, durable);
  if (existing) {
    const { state } = await broker.jsm.streams.info(durable.stream);
    if (existing.delivered.stream_seq <= state.last_seq) return existing;
    await broker.jsm.consumers.delete(durable.stream, durable.name);
  }
  const wanted = configOf(durable);
  const made = await broker.jsm.consumers.add(durable.stream, wanted);
  for (const [key, value] of Object.entries(wanted)) {
    if (JSON.stringify(value) !== JSON.stringify(made.config[key as keyof ConsumerConfig])) {
      throw new Error(`NATS keeps another ${key} for ${durable.name}`);
    }
  }
  return made;
};
