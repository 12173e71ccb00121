import { Broker, type BrokerOptions } from '../broker/connect.js';
import { readEnvelope, type Envelope } from '../events/envelope.js';
import { parseEventType } from '../events/names.js';
import { FollowStream } from './follow-stream.js';

const LOOK_MS = 500;

/** An event that somebody published. */
export interface Followed {
  readonly envelope: Envelope;
  readonly service: string;
  readonly aggregate: string;
  readonly sequence: number;
  /** When its stream took it, in milliseconds; the same for whoever reads it. */
  readonly storedAt: number;
  /** Not one of those that were there before one began to follow. */
  readonly fresh: boolean;
}

export interface FollowOptions extends BrokerOptions {
  readonly services: readonly string[];
  /** Events before it are not read. */
  readonly since: Date;
  /** Of this user's own, for what instances tell each other; it is kept nowhere. */
  readonly subject: string;
  readonly take: (event: Followed) => void;
  readonly hear: (text: string) => void;
  /** Whether everything that was published is known here; false at first. */
  readonly onStanding: (upToDate: boolean) => void;
  readonly onFault: (what: string, error: unknown) => void;
}

/**
 * Reads the events of many services as they come, for who shows them and keeps nothing: without the gate,
 * so an event may come twice, and a later one before it. Never personal data.
 */
export class FollowStreams {
  readonly #stopping = new AbortController();
  #broker: Broker | undefined;
  #streams: FollowStream[] = [];
  #standing = false;
  #look: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(private readonly options: FollowOptions) {}

  /** Waits for nothing: the broker may come later. */
  start(): void {
    this.#running = this.begin().catch((error: unknown) => {
      if (!this.#stopping.signal.aborted) this.options.onFault('cannot follow the streams', error);
    });
  }

  /** To the other instances, and to this one; lost where the broker is away. */
  say(text: string): void {
    if (this.#broker?.connected) this.#broker.connection.publish(this.options.subject, text);
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    clearInterval(this.#look);
    await this.#running;
    await Promise.all(this.#streams.map((stream) => stream.stop()));
    await this.#broker?.close();
  }

  private async begin(): Promise<void> {
    const { services, since, user, subject, hear, onFault } = this.options;
    const broker = await Broker.connect(this.options, this.#stopping.signal);
    this.#broker = broker;
    broker.connection.subscribe(subject, {
      callback: (error, message) => {
        if (!error) hear(message.string());
      },
    });
    this.#streams = services.map((service) => {
      const take = (text: string, storedAt: number, fresh: boolean) => {
        this.take(text, storedAt, fresh);
      };
      return new FollowStream({ broker, user, source: service, since, take, onFault });
    });
    for (const stream of this.#streams) stream.start();
    broker.onReconnect(() => {
      for (const stream of this.#streams) stream.again();
    });
    this.#look = setInterval(() => {
      const standing = broker.connected && this.#streams.every(({ upToDate }) => upToDate);
      if (standing !== this.#standing) this.options.onStanding(standing);
      this.#standing = standing;
    }, LOOK_MS);
  }

  private take(text: string, storedAt: number, fresh: boolean): void {
    try {
      const { envelope, sequence } = readEnvelope(text);
      const name = parseEventType(envelope.type);
      if (!name) return;
      const { service, aggregate } = name;
      this.options.take({ envelope, service, aggregate, sequence, storedAt, fresh });
    } catch (error) {
      this.options.onFault('a message is no event', error);
    }
  }
}
