import type { Clock, Instant } from '@kefu/kernel';
import { SteppedClock } from '@kefu/kernel';
import type { Database, Session } from '@kefu/persistence';
import { Broker, type BrokerOptions } from './broker/connect.js';
import { durableInfo, type Durable } from './broker/ensure-durable.js';
import { readFacts, type MessagingFacts } from './facts.js';
import { Gate } from './gate/gate.js';
import { RetryParked } from './gate/retry-parked.js';
import { Listener } from './listen/listener.js';
import type { Reactions } from './listen/reactions.js';
import { PersonalListener } from './personal/listen-personal.js';
import { PersonalPublisher, type ReadPersonal } from './personal/publish-personal.js';
import { OUTBOX_CHANNEL, Relay } from './relay/relay.js';
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
  /** What only one instance may do now and then (seals, partitions, purges). */
  readonly whileLeading?: ((session: Session) => Promise<void>) | undefined;
  /** The timers of this instance, for virtual time. */
  readonly timers?: {
    nextDue(): Promise<Instant | undefined>;
    runDue(): Promise<unknown>;
  };
  /** `what` is safe to log; the error may not be. */
  readonly onFault: (what: string, error: unknown) => void;
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
    this.gate = new Gate(database, (tx, received, source) => reactions.apply(tx, received, source));
  }

  /** Waits for the broker, then publishes and listens. The database must be open and migrated. */
  async start(): Promise<void> {
    const { database, service, reactions, onFault } = this.options;
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
      whileLeading: this.options.whileLeading,
      personal,
      onFault,
    });
    this.#relay = relay;
    this.#listeners = reactions.sources.map(
      (source) =>
        new Listener({
          listener: service,
          source,
          broker,
          database,
          gate: this.gate,
          reactions,
          onFault,
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
        }),
      );
    }
    const retry = new RetryParked(database, this.gate, onFault);
    for (const part of [relay, retry, ...this.#listeners]) part.start();
    this.#parts = [...this.#listeners, retry, relay];
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
    return readFacts(this.options.database, this.#broker?.connected ?? false);
  }

  /** Stops listening, publishes what is left, leaves. */
  async stop(): Promise<void> {
    this.#giveUp.abort();
    for (const part of this.#parts) await part.stop();
    await this.#broker?.close();
  }

  private joinVirtualTime(broker: Broker): void {
    const { clock, timers, service } = this.options;
    if (!(clock instanceof SteppedClock) || !timers) return;
    const participant = new ClockParticipant({
      service,
      broker,
      clock,
      unsettled: () => this.unsettled(broker),
      done: () => this.done(),
      nextDue: () => timers.nextDue(),
      runDue: () => timers.runDue(),
    });
    participant.start();
    this.#parts.push(participant);
  }

  private async unsettled(broker: Broker): Promise<number> {
    const { unsettled, parked } = await this.facts();
    const pending = await Promise.all(
      this.#listeners.map(({ durable }) => pendingOf(broker, durable)),
    );
    const inHand = this.#listeners.reduce((sum, listener) => sum + listener.inHand, 0);
    return unsettled + parked + inHand + pending.reduce((sum, count) => sum + count, 0);
  }

  private async done(): Promise<number> {
    const [row] = await this.options.database.query<{ done: number }>(
      'SELECT coalesce((SELECT max(id) FROM outbox), 0) + (SELECT coalesce(sum(position), 0) FROM gate)::bigint AS done',
    );
    return row?.done ?? 0;
  }
}

const pendingOf = async (broker: Broker, durable: Durable): Promise<number> => {
  const info = await durableInfo(broker, durable);
  return info ? info.num_pending + info.num_ack_pending : 1;
};
