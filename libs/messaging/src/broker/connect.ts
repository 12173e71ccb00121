import {
  jetstream,
  jetstreamManager,
  type JetStreamClient,
  type JetStreamManager,
} from '@nats-io/jetstream';
import { connect, PermissionViolationError, type NatsConnection } from '@nats-io/transport-node';
import { OTHERS } from '../events/names.js';
import { Publisher, type Acknowledgement, type Outgoing } from './publisher.js';

export interface BrokerOptions {
  /** One or more, comma separated. */
  readonly servers: string;
  /** The service's own NATS user; also the prefix of its inbox. */
  readonly user: string;
  readonly password: string;
  /** Shown in the server's connection list. */
  readonly name: string;
  /** Whose streams are meant, of who has none: the operator's. */
  readonly domain?: string;
}

/** The streams of one account, and what is heard of them. */
export interface Streams {
  readonly js: JetStreamClient;
  readonly jsm: JetStreamManager;
}

const streamsOf = async (connection: NatsConnection, domain?: string): Promise<Streams> => {
  const options = { timeout: 5_000, ...(domain === undefined ? {} : { domain }) };
  return {
    js: jetstream(connection, options),
    jsm: await jetstreamManager(connection, { ...options, checkAPI: false }),
  };
};

/** A connection to NATS that comes back for ever, and says when it does. */
export class Broker {
  readonly #onConnect = new Set<() => void>();
  readonly #publisher: Publisher;
  #connected = true;

  private constructor(
    readonly connection: NatsConnection,
    readonly js: JetStreamClient,
    readonly jsm: JetStreamManager,
    /** The streams of those who are heard, which are in accounts of their own. */
    readonly others: Streams,
    inboxPrefix: string,
  ) {
    this.#publisher = new Publisher(connection, inboxPrefix);
    void this.watch();
  }

  /** Waits until the server is there, however long that takes; `signal` gives up. */
  static async connect(options: BrokerOptions, signal?: AbortSignal): Promise<Broker> {
    const inboxPrefix = `_INBOX_${options.user}`;
    for (;;) {
      signal?.throwIfAborted();
      try {
        const connection = await connect({
          servers: options.servers.split(','),
          user: options.user,
          pass: options.password,
          name: options.name,
          inboxPrefix,
          maxReconnectAttempts: -1,
          reconnectTimeWait: 250,
          pingInterval: 10_000,
          maxPingOut: 2,
          // A stack for each request, in case it fails, costs more than the request
          noAsyncTraces: true,
        });
        const own = await streamsOf(connection, options.domain);
        const others = await streamsOf(connection, OTHERS);
        return new Broker(connection, own.js, own.jsm, others, inboxPrefix);
      } catch (error) {
        if (isLoginFault(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    }
  }

  get connected(): boolean {
    return this.#connected && !this.connection.isClosed();
  }

  /** Called after every reconnect; whoever depends on the streams checks them again. */
  onReconnect(work: () => void): () => void {
    this.#onConnect.add(work);
    return () => this.#onConnect.delete(work);
  }

  /** Sends messages without waiting in between; for each, in their order, what its stream answered. */
  publish(
    messages: readonly Outgoing[],
    contentType?: string,
  ): Promise<(Acknowledgement | Error)[]> {
    return this.#publisher.publish(messages, contentType);
  }

  async close(): Promise<void> {
    await this.connection.drain().catch(() => undefined);
    await this.connection.close();
  }

  private async watch(): Promise<void> {
    for await (const status of this.connection.status()) {
      if (status.type === 'disconnect') {
        this.#connected = false;
        this.#publisher.giveUp(new Error('the connection to NATS was lost'));
      }
      if (status.type === 'error' && isRefusedPublishing(status.error)) {
        this.#publisher.giveUp(status.error);
      }
      if (status.type === 'reconnect') {
        this.#connected = true;
        for (const work of this.#onConnect) work();
      }
    }
  }
}

const isRefusedPublishing = (error: unknown): boolean =>
  error instanceof PermissionViolationError && error.operation === 'publish';

const isLoginFault = (error: unknown): boolean =>
  error instanceof Error && /authorization violation/i.test(`${error.name} ${error.message}`);
