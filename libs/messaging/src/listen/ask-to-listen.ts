import { RequestError, TimeoutError, type Msg } from '@nats-io/transport-node';
import type { Broker } from '../broker/connect.js';
import { dropDurable, durableInfo, ensureDurable, type Durable } from '../broker/ensure-durable.js';
import { listenSubjectOf } from '../events/names.js';

/** Nobody says of another account that nobody is there; a source that is slow is asked again. */
const TIMEOUT_MS = 1_000;

export const FOLLOW_BEAT_MS = 5_000;

/** What a source says to who wants to hear it. */
export type ListenAnswer = { readonly pending: number } | { readonly why: 'no-stream' | 'failed' };

export interface FollowRequest {
  /** RFC 3339. */
  readonly since: string;
  /** Of the subject to which it is delivered. */
  readonly token: string;
}

/** The source makes its stream, and what it is heard by, when it starts: it has not yet. */
export class NothingToHear extends Error {
  constructor(source: string) {
    super(`${source} has nothing to hear yet`);
    this.name = 'NothingToHear';
  }
}

/**
 * Asks the source for this listener's durable, or makes it where a service hears itself; with `anew` for one
 * that starts at the first message. A source that is away has made it before, or has nothing to tell yet.
 * @throws NothingToHear where there is no stream, or only the source could help, and is away
 */
export const askForDurable = async (
  broker: Broker,
  listener: string,
  durable: Durable,
  anew = false,
): Promise<void> => {
  if (durable.own) {
    if (anew) await dropDurable(broker.jsm, durable);
    await ensureDurable(broker, durable);
    return;
  }
  const answer = await ask(broker, listenSubjectOf(durable.source, listener), { anew });
  if (answer) {
    heardOf(durable.source, answer);
    return;
  }
  const existing = anew ? undefined : await durableInfo(broker.others, durable);
  if (!existing) throw new NothingToHear(durable.source);
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
  request: object,
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

export const readListenRequest = (text: string): { readonly anew: boolean } => {
  const read = text === '' ? {} : (JSON.parse(text) as { readonly anew?: unknown });
  return { anew: read.anew === true };
};

const isToken = /^[A-Za-z0-9]{8,64}$/u;

/** @throws Error where it is none: a subject is made of it */
export const readFollowRequest = (text: string): FollowRequest => {
  const { since, token } = JSON.parse(text) as Readonly<Record<string, unknown>>;
  if (typeof token !== 'string' || !isToken.test(token)) throw new Error('no token to follow by');
  if (typeof since !== 'string' || Number.isNaN(Date.parse(since)))
    throw new Error('no moment to follow from');
  return { since, token };
};
