import { RequestError, TimeoutError, type Msg } from '@nats-io/transport-node';
import type { Broker } from '../broker/connect.js';
import { durableInfo, type Durable } from '../broker/ensure-durable.js';
import { listenSubjectOf } from '../events/names.js';
import type { FollowRequest, ListenAnswer, ListenRequest } from './protocol.js';

/** Nobody says of another account that nobody is there; a source that is slow is asked again. */
const TIMEOUT_MS = 1_000;

/** The source makes its stream, and what it is heard by, when it starts: it has not yet. */
export class NothingToHear extends Error {
  constructor(source: string) {
    super(`${source} has nothing to hear yet`);
    this.name = 'NothingToHear';
  }
}

/**
 * Asks the source for this listener's durable; with `anew` for one that starts at the first message. A source
 * that is away has made it before, or has nothing to tell yet.
 * @throws NothingToHear where there is no stream, or only the source could help, and is away
 */
export const askForDurable = async (
  broker: Broker,
  durable: Durable,
  anew = false,
): Promise<void> => {
  const { source, listener } = durable;
  const answer = await ask(broker, listenSubjectOf(source, listener), { anew });
  if (answer) {
    heardOf(source, answer);
    return;
  }
  const existing = anew ? undefined : await durableInfo(broker.others, durable);
  if (!existing) throw new NothingToHear(source);
};

/**
 * Asks the source to deliver what it has said since then, and says from now on.
 * @returns how much there is already; undefined where the source is away
 */
export const askToFollow = async (
  broker: Broker,
  listener: string,
  source: string,
  request: FollowRequest,
): Promise<number | undefined> => {
  const answer = await ask(broker, listenSubjectOf(source, listener), request);
  return answer && heardOf(source, answer);
};

const heardOf = (source: string, answer: ListenAnswer): number => {
  if ('pending' in answer) return answer.pending;
  if (answer.why === 'no-stream') throw new NothingToHear(source);
  throw new Error(`${source} could not make what is to be heard`);
};

/** Undefined where nobody is there to answer. */
const ask = async (
  broker: Broker,
  subject: string,
  request: ListenRequest | FollowRequest,
): Promise<ListenAnswer | undefined> => {
  let message: Msg;
  try {
    message = await broker.connection.request(subject, JSON.stringify(request), {
      timeout: TIMEOUT_MS,
    });
  } catch (error) {
    if (error instanceof TimeoutError) return undefined;
    if (error instanceof RequestError && error.isNoResponders()) return undefined;
    throw error;
  }
  return message.json<ListenAnswer>();
};
