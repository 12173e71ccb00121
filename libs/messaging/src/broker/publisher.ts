import { JetStreamApiError, PubHeaders, type ApiError } from '@nats-io/jetstream';
import { createInbox, headers, type Msg, type NatsConnection } from '@nats-io/transport-node';
import { Unanswered } from './unanswered.js';

const TIMEOUT_MS = 5_000;

export interface Outgoing {
  readonly subject: string;
  /** By which the stream knows a message that it has already. */
  readonly id: string;
  readonly body: string;
}

/** What a stream says of a message that it keeps. */
export interface Acknowledgement {
  readonly stream: string;
  readonly seq: number;
  /** It was there before. */
  readonly duplicate?: boolean;
}

/**
 * Publishes to JetStream many messages at a time and collects what the streams answer. The client's
 * own `publish` is a request with a promise, a timer and an error in reserve for each message, which
 * cost nearly as much as sending it.
 */
export class Publisher {
  readonly #inbox: string;
  readonly #sent = new Map<string, Unanswered<Acknowledgement>>();
  #batches = 0;

  constructor(
    private readonly connection: NatsConnection,
    inboxPrefix: string,
  ) {
    this.#inbox = `${createInbox(inboxPrefix)}.`;
    connection.subscribe(`${this.#inbox}*`, {
      callback: (error, message) => {
        if (error) this.giveUp(error);
        else this.take(message);
      },
    });
  }

  /**
   * Sends all without waiting in between.
   * @returns for each message, in their order, what the stream said, or why it is not known to have it
   */
  async publish(
    messages: readonly Outgoing[],
    contentType?: string,
  ): Promise<(Acknowledgement | Error)[]> {
    if (messages.length === 0) return [];
    const batch = String((this.#batches += 1));
    const unanswered = new Unanswered<Acknowledgement>(messages.length, TIMEOUT_MS);
    this.#sent.set(batch, unanswered);
    const head = headers();
    if (contentType !== undefined) head.set('Content-Type', contentType);
    for (const [index, { subject, id, body }] of messages.entries()) {
      head.set(PubHeaders.MsgIdHdr, id);
      const reply = `${this.#inbox}${batch}-${index}`;
      try {
        this.connection.publish(subject, body, { headers: head, reply });
      } catch (error) {
        unanswered.answer(index, error instanceof Error ? error : new Error(String(error)));
      }
    }
    const answers = await unanswered.all;
    this.#sent.delete(batch);
    return answers;
  }

  /** No answer will come to what is on its way. */
  giveUp(error: Error): void {
    for (const unanswered of this.#sent.values()) unanswered.giveUp(error);
  }

  private take(message: Msg): void {
    const [batch = '', index] = message.subject.slice(this.#inbox.length).split('-');
    this.#sent.get(batch)?.answer(Number(index), readAnswer(message));
  }
}

const readAnswer = (message: Msg): Acknowledgement | Error => {
  if (message.headers?.code === 503) return new Error('no stream takes this subject');
  try {
    const answer = message.json<Acknowledgement & { readonly error?: ApiError }>();
    return answer.error ? new JetStreamApiError(answer.error) : answer;
  } catch (error) {
    return new Error('the stream gave an answer that is not JSON', { cause: error });
  }
};
