import { Alarm, GrowingWait } from '@kefu/kernel';
import { crashPoint, type Database, type Session } from '@kefu/persistence';
import type { Broker } from '../broker/connect.js';
import { streamOf } from '../events/names.js';
import type { PersonalPublisher } from '../personal/publish-personal.js';
import { healStream } from './heal-stream.js';
import { waitForLeadership } from './leadership.js';
import { highestSettled, readInOrder, settle, unsettled } from './outbox-rows.js';
import { publishBatch, StreamSetBack } from './publish-batch.js';
import { serveSubscribers } from './serve-subscribers.js';

export const OUTBOX_CHANNEL = 'kefu_outbox';

const BATCH = 500;
const POLL_MS = 500;
/** Commits call; looking is for those whose process died before it did. */
const AT_REST_MS = 5_000;
const HEAL_EVERY_MS = 60_000;
const NEARLY_FULL = 0.7;

export interface RelayOptions {
  readonly database: Database;
  readonly broker: Broker;
  readonly service: string;
  readonly maxStreamBytes?: number | undefined;
  readonly subscribers?: readonly string[] | undefined;
  /** Personal state goes out beside the events, of the one service that owns it. */
  readonly personal?: PersonalPublisher | undefined;
  readonly onFault: (what: string, error: unknown) => void;
  /** What will be a fault if nobody does anything. Safe to log. */
  readonly onWarning: (what: string) => void;
}

/**
 * Publishes the outbox in order. One instance per database does it at a time; the others wait to take
 * over. No transaction is open while it publishes: a crash between publishing and settling publishes
 * again, and the stream or the gate drops the second.
 */
export class Relay {
  readonly #alarm = new Alarm();
  readonly #rest = new GrowingWait(POLL_MS, AT_REST_MS);
  readonly #stop = new AbortController();
  #running: Promise<void> = Promise.resolve();
  #mustHeal = true;
  #leading = false;
  #streamFill: number | undefined;

  constructor(private readonly options: RelayOptions) {}

  get leading(): boolean {
    return this.#leading;
  }

  /** How full the stream was when it was last looked at, 0 to 1; known to the leader only. */
  get streamFill(): number | undefined {
    return this.#leading ? this.#streamFill : undefined;
  }

  start(): void {
    this.options.broker.onReconnect(() => {
      this.#mustHeal = true;
      this.wake();
    });
    this.#running = this.run();
  }

  /** There is something to publish: called after each commit in this process. */
  wake(): void {
    this.#alarm.ring();
  }

  /** Publishes what is left, then leaves. */
  async stop(): Promise<void> {
    this.#stop.abort();
    this.#alarm.ring();
    await this.#running;
  }

  private async run(): Promise<void> {
    const { database, onFault } = this.options;
    while (!this.#stop.signal.aborted) {
      let session: Session | undefined;
      try {
        session = await waitForLeadership(database, this.#stop.signal);
        if (!session) return;
        await this.lead(session);
      } catch (error) {
        onFault('the relay stopped and starts again', error);
        await this.#alarm.sleep(POLL_MS);
      } finally {
        this.#leading = false;
        await session?.close();
      }
    }
  }

  private async lead(session: Session): Promise<void> {
    const connection = { lost: false };
    session.onEnd(() => {
      connection.lost = true;
      this.#alarm.ring();
    });
    await readInOrder(session);
    await session.listen(OUTBOX_CHANNEL, () => {
      this.#alarm.ring();
    });
    this.#mustHeal = true;
    this.#rest.again();
    this.#leading = true;
    let healedAt = 0;
    let highest = 0;
    for (;;) {
      if (connection.lost) throw new Error('the connection to the database is gone');
      if (this.options.broker.connected) {
        if (this.#mustHeal || Date.now() - healedAt > HEAL_EVERY_MS) {
          this.#mustHeal = false;
          await this.heal(session);
          highest = await highestSettled(session);
          healedAt = Date.now();
        }
        highest = await this.drain(session, highest);
        await this.options.personal?.publishWaiting(session);
      }
      if (this.#stop.signal.aborted) return;
      if (this.#mustHeal) this.#rest.again();
      await this.#alarm.sleep(this.#rest.next());
    }
  }

  private async heal(session: Session, wholeUpTo?: number): Promise<void> {
    const { broker, service, maxStreamBytes, onFault } = this.options;
    try {
      const options = { service, maxBytes: maxStreamBytes, wholeUpTo };
      this.note((await healStream(broker, session, options)).fill);
      await this.options.personal?.heal(session);
    } catch (error) {
      this.#mustHeal = true;
      onFault('the stream could not be checked', error);
      throw error;
    }
    await serveSubscribers(this.options);
  }

  private note(fill: number): void {
    if (fill >= NEARLY_FULL && (this.#streamFill ?? 0) < NEARLY_FULL) {
      const stream = streamOf(this.options.service);
      this.options.onWarning(
        `${stream} is ${Math.floor(fill * 100)} % full; at 100 % nothing more is published`,
      );
    }
    this.#streamFill = fill;
  }

  /**
   * Publishes until nothing is left. While one batch waits for its acknowledgements the next one is
   * read and sent, and the one before is settled.
   */
  private async drain(session: Session, highestBefore: number): Promise<number> {
    const { broker, service } = this.options;
    const stream = streamOf(service);
    let highest = highestBefore;
    let settling: Promise<void> = Promise.resolve();
    let rows = await unsettled(session, 0, BATCH);
    let sent = publishBatch(broker, stream, rows, highest);
    if (rows.length > 0) this.#rest.again();
    while (rows.length > 0) {
      const after = rows.at(-1)?.id ?? 0;
      const more = rows.length === BATCH ? await unsettled(session, after, BATCH) : [];
      const next = publishBatch(broker, stream, more, highest);
      const { settled, fault } = await sent;
      if (settled.length > 0) crashPoint('after-publish');
      await settling;
      settling = settle(session, settled);
      // Where reading fails first, nobody waits for it any more
      settling.catch(() => undefined);
      for (const { streamSequence } of settled) highest = Math.max(highest, streamSequence);
      if (fault !== undefined) {
        const { settled: also } = await next;
        await settling;
        await settle(session, also);
        return this.afterFault(session, fault, highest);
      }
      rows = more;
      sent = next;
    }
    await settling;
    return highest;
  }

  private async afterFault(session: Session, fault: unknown, highest: number): Promise<number> {
    this.#mustHeal = true;
    if (!(fault instanceof StreamSetBack)) {
      this.options.onFault('publishing failed', fault);
      return highest;
    }
    await this.heal(session, fault.sequence - 1);
    this.#mustHeal = false;
    return highestSettled(session);
  }
}
