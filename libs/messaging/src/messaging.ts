import type { Clock, Instant } from '@kefu/kernel';
import { SteppedClock } from '@kefu/kernel';
import type { Database, Transaction } from '@kefu/persistence';
import { Broker, type BrokerOptions } from './broker/connect.js';
import type { Durable } from './broker/ensure-durable.js';
import { isStreamMissing } from './broker/ensure-stream.js';
import { pendingOf } from './broker/pending-of.js';
import { readFacts, type MessagingFacts } from './facts.js';
import { Gate } from './gate/gate.js';
import { RetryParked } from './gate/retry-parked.js';
import { forgetPositions } from './listen/hear-anew.js';
import { Listener } from './listen/listener.js';
import type { Reactions } from './listen/reactions.js';
import { PersonalListener } from './personal/listen-personal.js';
import { PersonalPublisher, type ReadPersonal } from './personal/publish-personal.js';
import { OUTBOX_CHANNEL, Relay } from './relay/relay.js';
import { answerListeners } from './relay/answer-listeners.js';
import { eventsOf, personalStates } from './events/names.js';
import { ClockParticipant } from './virtual-time/participant.js';

export interface MessagingOptions {
  readonly service: string;
  readonly database: Database;
  readonly clock: Clock;
  readonly broker: BrokerOptions;
  readonly reactions: Reactions;
  /** Only of the service that owns personal data. */
  readonly readPersonal?: ReadPersonal | undefined;
  readonly maxStreamBytes?: number | undefined;
  /** Programs of other systems, by their NATS users: a durable on this service's stream is made for each. */
  readonly subscribers?: readonly string[];
  /** The timers of this instance, for virtual time. */
  readonly timers?: {
    nextDue(): Promise<Instant | undefined>;
    runDue(): Promise<unknown>;
  };
  /** `what` is safe to log; the error may not be. */
  readonly onFault: (what: string, error: unknown) => void;
  /** No fault yet: it takes longer than it should, or will be one. Safe to log. */
  readonly onWait?: (what: string) => void;
}

/** How far one source has been heard. */
export interface Hearing {
  readonly source: string;
  /** Messages in its stream. */
  readonly messages: number;
  /** Of these, those that have not taken effect here. */
  readonly pending: number;
}

interface Part {
  stop(): Promise<void> | void;
}

/** A service's whole life on the broker: its relay, its listeners, its place in virtual time. */
export class Messaging {
  readonly gate: Gate;
  readonly #giveUp = new AbortController();
  #broker: Broker | undefined;
  #relay: Relay | undefined;
  #listeners: (Listener | PersonalListener)[] = [];
  #parts: Part[] = [];

  constructor(private readonly options: MessagingOptions) {
    const { database, reactions } = options;
    this.gate = new Gate(database, (tx, received, source, refusals) =>
      reactions.apply(tx, received, source, refusals),
    );
  }

  /** Waits for the broker, then publishes and listens. The database must be open and migrated. */
  async start(): Promise<void> {
    const { database, service, reactions, onFault, onWait = () => undefined } = this.options;
    const broker = await Broker.connect(this.options.broker, this.#giveUp.signal);
    this.#broker = broker;
    const personal = this.options.readPersonal
      ? new PersonalPublisher(broker, this.options.readPersonal)
      : undefined;
    const relay = new Relay({
      database,
      broker,
      service,
      maxStreamBytes: this.options.maxStreamBytes,
      subscribers: this.options.subscribers,
      personal,
      onFault,
      onWarning: onWait,
    });
    this.#relay = relay;
    this.#listeners = reactions.sourcesOf(service).map(
      (source) =>
        new Listener({
          listener: service,
          source,
          broker,
          database,
          gate: this.gate,
          reactions,
          onFault,
          onWait,
        }),
    );
    if (reactions.personal) {
      this.#listeners.push(
        new PersonalListener({
          listener: service,
          broker,
          database,
          handler: reactions.personal,
          onFault,
          onWait,
        }),
      );
    }
    const retry = new RetryParked(database, this.gate, onFault);
    for (const part of [relay, retry, ...this.#listeners]) part.start();
    const answering = answerListeners({
      broker,
      heard: [eventsOf(service), ...(personal ? [personalStates] : [])],
      onFault,
    });
    this.#parts = [...this.#listeners, retry, relay, { stop: answering }];
    this.joinVirtualTime(broker);
  }

  /** Something was committed that others must hear of. */
  wake(): void {
    if (this.#relay?.leading) {
      this.#relay.wake();
    } else if (this.#relay) {
      this.options.database
        .queryOutside('SELECT pg_notify($1, $2)', [OUTBOX_CHANNEL, ''])
        .catch(() => undefined);
    }
  }

  facts(): Promise<MessagingFacts> {
    return readFacts(this.options.database, {
      connected: this.#broker?.connected ?? false,
      streamFill: this.#relay?.streamFill,
    });
  }

  /**
   * Hears every source again from its first message, as if nothing had been heard before: for a
   * service that is made from events alone. `within` empties what they made, in the same transaction.
   * @throws Error before the broker was reached
   */
  async hearAnew(within: (tx: Transaction) => Promise<void>): Promise<void> {
    if (!this.#broker) throw new Error('the broker has not been reached yet');
    const { database, reactions, service } = this.options;
    await forgetPositions(database, reactions.sourcesOf(service), async (tx) => {
      await within(tx);
      tx.afterCommit(() => {
        for (const listener of this.#listeners) if (listener instanceof Listener) listener.again();
      });
    });
  }

  /** How far each source has been heard; all of it is pending while its durable is being made anew. */
  async progress(): Promise<Hearing[]> {
    const broker = this.#broker;
    if (!broker) throw new Error('the broker has not been reached yet');
    const waiting = await this.options.database.query<{ source: string }>(
      'SELECT source FROM hear_anew',
    );
    const listeners = this.#listeners.filter((listener) => listener instanceof Listener);
    return Promise.all(
      listeners.map(async ({ source, durable }) => {
        const messages = await messagesIn(broker, durable);
        const anew = waiting.some((row) => row.source === source);
        const pending =
          anew || messages === 0 ? messages : Math.min(messages, await pendingOf(broker, durable));
        return { source, messages, pending };
      }),
    );
  }

  /** Stops listening, publishes what is left, leaves. */
  async stop(): Promise<void> {
    this.#giveUp.abort();
    for (const part of this.#parts) await part.stop();
    await this.#broker?.close();
  }

  private joinVirtualTime(broker: Broker): void {
    const { clock, timers, service, onFault } = this.options;
    if (!(clock instanceof SteppedClock) || !timers) return;
    const participant = new ClockParticipant({
      service,
      broker,
      clock,
      unsettled: () => this.unsettled(broker),
      done: () => this.done(),
      nextDue: () => timers.nextDue(),
      runDue: () => timers.runDue(),
      onFault,
    });
    participant.start();
    this.#parts.push(participant);
  }

  private async unsettled(broker: Broker): Promise<number> {
    const { unsettled, parked } = await this.facts();
    const inHand = this.#listeners.reduce((sum, listener) => sum + listener.inHand, 0);
    const here = unsettled + parked + inHand;
    // The broker is asked of every durable: only by who has nothing left of its own
    if (here > 0) return here;
    const pending = await Promise.all(
      this.#listeners.map(({ durable }) => pendingOf(broker, durable)),
    );
    return pending.reduce((sum, count) => sum + count, 0);
  }

  private async done(): Promise<number> {
    const [row] = await this.options.database.query<{ done: number }>(
      `SELECT coalesce((SELECT max(id) FROM outbox), 0)
         + coalesce((SELECT max(sequence) FROM personal_outbox), 0)
         + (SELECT coalesce(sum(position), 0) FROM gate)::bigint AS done`,
    );
    return row?.done ?? 0;
  }
}

const messagesIn = async (broker: Broker, { stream }: Durable): Promise<number> => {
  try {
    return (await broker.others.jsm.streams.info(stream)).state.messages;
  } catch (error) {
    if (isStreamMissing(error)) return 0;
    throw error;
  }
};
