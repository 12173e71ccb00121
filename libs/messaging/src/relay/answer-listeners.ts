import { AckPolicy, DeliverPolicy } from '@nats-io/jetstream';
import { nanos, type Msg } from '@nats-io/transport-node';
import { answerOn } from '../broker/answer-on.js';
import type { Broker } from '../broker/connect.js';
import { dropDurable, durableFor, ensureDurable } from '../broker/ensure-durable.js';
import { isStreamMissing } from '../broker/ensure-stream.js';
import { followSubjectOf, listenSubjectOf, type Heard } from '../events/names.js';
import {
  FOLLOW_BEAT_MS,
  readFollowRequest,
  readListenRequest,
  type ListenAnswer,
} from '../listen/protocol.js';

/** Who follows and keeps no place: the gateway. */
const FOLLOWER = 'gateway';
/** All instances of a service answer, each time one of them. */
const TOGETHER = 'kefu';

export interface Answering {
  readonly broker: Broker;
  /** Its events, and what else it publishes that others hear. */
  readonly heard: readonly Heard[];
  readonly onFault: (what: string, error: unknown) => void;
}

/**
 * Makes the durables of those who hear this service, when they ask for them: who makes one says where it
 * delivers to, so nobody makes one in another's account. Which listener asks, its subject tells: the account
 * of each may ask by its own name alone.
 */
export const answerListeners = ({ broker, heard, onFault }: Answering): (() => Promise<void>) => {
  const parts = heard.map((from) =>
    answerOn(broker.connection, listenSubjectOf(from.source, '*'), {
      queue: TOGETHER,
      answer: (message) => answer(broker, from, message, onFault),
      onFault,
    }),
  );
  return async () => {
    await Promise.all(parts.map((stop) => stop()));
  };
};

const answer = async (
  broker: Broker,
  from: Heard,
  message: Msg,
  onFault: Answering['onFault'],
): Promise<void> => {
  const listener = message.subject.split('.').at(-1) ?? '';
  let said: ListenAnswer;
  try {
    const pending =
      listener === FOLLOWER
        ? await makeFollower(broker, from, message)
        : await makeDurable(broker, from, listener, message);
    said = { pending };
  } catch (error) {
    const why = isStreamMissing(error) ? 'no-stream' : 'failed';
    if (why === 'failed') onFault(`${listener} could not be given its durable`, error);
    said = { why };
  }
  message.respond(JSON.stringify(said));
};

const makeDurable = async (
  broker: Broker,
  from: Heard,
  listener: string,
  message: Msg,
): Promise<number> => {
  const { anew } = readListenRequest(message.string());
  const durable = durableFor(listener, from);
  if (anew) await dropDurable(broker.jsm, durable);
  const { num_pending, num_ack_pending } = await ensureDurable(broker, durable);
  return num_pending + num_ack_pending;
};

/** It ends by itself once nobody listens there. */
const makeFollower = async (
  broker: Broker,
  { source, stream }: Heard,
  message: Msg,
): Promise<number> => {
  const { since, token } = readFollowRequest(message.string());
  const { num_pending } = await broker.jsm.consumers.add(stream, {
    deliver_subject: followSubjectOf(source, token),
    deliver_policy: DeliverPolicy.StartTime,
    opt_start_time: since,
    ack_policy: AckPolicy.None,
    max_deliver: 1,
    flow_control: true,
    idle_heartbeat: nanos(FOLLOW_BEAT_MS),
    mem_storage: true,
  });
  return num_pending;
};
