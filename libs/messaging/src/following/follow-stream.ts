import { Alarm, GrowingWait } from '@kefu/kernel';
import { nuid, type Msg } from '@nats-io/transport-node';
import type { Broker } from '../broker/connect.js';
import { followSubjectOf } from '../events/names.js';
import { askToFollow, NothingToHear } from '../listen/ask-to-listen.js';
import { FOLLOW_BEAT_MS } from '../listen/protocol.js';
import { placeOf } from './place-of.js';

const SILENCE_MS = 3 * FOLLOW_BEAT_MS;
const RETRY_MS = 250;
const LONGEST_RETRY_MS = 5_000;

export interface FollowStreamOptions {
  readonly broker: Broker;
  readonly user: string;
  /** Whose events. */
  readonly source: string;
  readonly since: Date;
  /** @param fresh whether it came after one had once heard all that there was */
  readonly take: (text: string, storedAt: number, fresh: boolean) => void;
  readonly onFault: (what: string, error: unknown) => void;
}

/**
 * Reads a stream without leaving a trace in it: nothing is acknowledged, and no place is kept. Where a
 * message was missed, or nothing is heard, it reads again from the last moment that it knows; so some come
 * twice.
 */
export class FollowStream {
  readonly #alarm = new Alarm();
  readonly #rest = new GrowingWait(RETRY_MS, LONGEST_RETRY_MS);
  #since: Date;
  #upToDate = false;
  #wasUpToDate = false;
  #expected = 1;
  #heardAt = 0;
  #again: (() => void) | undefined;
  #stopped = false;
  #running: Promise<void> = Promise.resolve();

  constructor(private readonly options: FollowStreamOptions) {
    this.#since = options.since;
  }

  get upToDate(): boolean {
    return this.#upToDate;
  }

  start(): void {
    this.#running = this.run();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.again();
    await this.#running;
  }

  again(): void {
    this.#again?.();
    this.#alarm.ring();
  }

  private async run(): Promise<void> {
    const { broker, source, onFault } = this.options;
    while (!this.#stopped) {
      try {
        if (broker.connected) await this.follow();
      } catch (error) {
        // A service that is not installed has nothing to tell
        if (error instanceof NothingToHear) this.isUpToDate();
        else if (broker.connected) onFault(`cannot follow ${source} yet`, error);
      }
      await this.#alarm.sleep(this.#rest.next());
    }
  }

  private async follow(): Promise<void> {
    const { broker, user, source } = this.options;
    this.#upToDate = false;
    this.#expected = 1;
    this.#heardAt = performance.now();
    const ended = new Promise<void>((resolve) => (this.#again = resolve));
    const token = nuid.next();
    const subscription = broker.connection.subscribe(followSubjectOf(source, token), {
      callback: (error, message) => {
        if (error) this.again();
        else this.hear(message);
      },
    });
    const watch = setInterval(() => {
      if (performance.now() - this.#heardAt > SILENCE_MS) this.again();
    }, FOLLOW_BEAT_MS);
    try {
      const pending = await askToFollow(broker, user, source, {
        since: this.#since.toISOString(),
        token,
      });
      if (pending === undefined) {
        // A service that is away tells nothing meanwhile
        this.isUpToDate();
        return;
      }
      if (pending === 0) this.isUpToDate();
      this.#rest.again();
      await ended;
    } finally {
      clearInterval(watch);
      this.#again = undefined;
      if (!subscription.isClosed()) subscription.unsubscribe();
    }
  }

  private hear(message: Msg): void {
    this.#heardAt = performance.now();
    const { headers, reply } = message;
    if (headers?.code === 100) {
      const stalled = headers.get('Nats-Consumer-Stalled');
      const go = reply ?? (stalled === '' ? undefined : stalled);
      if (go !== undefined && go !== '') this.options.broker.connection.publish(go);
      const last = headers.get('Nats-Last-Consumer');
      if (last !== '' && Number(last) !== this.#expected - 1) this.again();
      return;
    }
    const { delivered, storedAt, pending } = placeOf(reply ?? '');
    if (delivered !== this.#expected) {
      this.again();
      return;
    }
    this.#expected += 1;
    this.#since = new Date(storedAt);
    this.options.take(message.string(), storedAt, this.#wasUpToDate);
    if (pending === 0) this.isUpToDate();
  }

  private isUpToDate(): void {
    this.#upToDate = true;
    this.#wasUpToDate = true;
  }
}
