import { nanos } from '@nats-io/transport-node';
import {
  DiscardPolicy,
  JetStreamApiCodes,
  JetStreamApiError,
  RetentionPolicy,
  StorageType,
  type StreamConfig,
  type StreamInfo,
} from '@nats-io/jetstream';
import { PERSONAL_STREAM, PERSONAL_SUBJECTS, streamOf, subjectsOf } from '../events/names.js';
import type { Broker } from './connect.js';

type Wanted = Partial<StreamConfig> & Pick<StreamConfig, 'name' | 'subjects'>;

const DUPLICATE_WINDOW_MS = 10 * 60_000;
/** 512 MiB; the outbox is the history, the stream need not hold all of it. */
const MAX_BYTES = 512 * 1024 * 1024;

/** The stream that a service publishes its events on. */
export const eventStream = (service: string, maxBytes = MAX_BYTES): Wanted => ({
  name: streamOf(service),
  subjects: [subjectsOf(service)],
  storage: StorageType.File,
  retention: RetentionPolicy.Limits,
  discard: DiscardPolicy.New,
  max_age: 0,
  max_bytes: maxBytes,
  duplicate_window: nanos(DUPLICATE_WINDOW_MS),
  deny_delete: true,
});

/** Customers' personal data as state: in memory, the last message a customer, never on a disk. */
export const personalStream = (): Wanted => ({
  name: PERSONAL_STREAM,
  subjects: [PERSONAL_SUBJECTS],
  storage: StorageType.Memory,
  retention: RetentionPolicy.Limits,
  discard: DiscardPolicy.Old,
  max_age: 0,
  max_msgs_per_subject: 1,
});

export const isStreamMissing = (error: unknown): boolean =>
  error instanceof JetStreamApiError && error.code === JetStreamApiCodes.StreamNotFound;

/** The stream's present state, or undefined when there is none. */
export const streamInfo = async (broker: Broker, name: string): Promise<StreamInfo | undefined> => {
  try {
    return await broker.jsm.streams.info(name);
  } catch (error) {
    if (isStreamMissing(error)) return undefined;
    throw error;
  }
};

/**
 * Makes the stream, or brings it to what is wanted. An old server drops settings that it does not
 * know without a word, so what it returns is compared.
 * @throws Error when the server keeps another configuration than was asked for
 */
export const ensureStream = async (broker: Broker, wanted: Wanted): Promise<StreamInfo> => {
  const existing = await streamInfo(broker, wanted.name);
  if (existing && differences(wanted, existing.config).length === 0) return existing;
  const info = existing
    ? await broker.jsm.streams.update(wanted.name, wanted)
    : await broker.jsm.streams.add(wanted);
  const kept = differences(wanted, info.config);
  if (kept.length > 0) {
    throw new Error(`NATS keeps other settings for ${wanted.name}: ${kept.join(', ')}`);
  }
  return info;
};

const differences = (wanted: Wanted, actual: StreamConfig): string[] =>
  Object.entries(wanted)
    .filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(actual[key as keyof StreamConfig]),
    )
    .map(([key]) => key);
