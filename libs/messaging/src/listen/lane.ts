import { setTimeout as pause } from 'node:timers/promises';
import { crashPoint, sqlStateOf, type Database } from '@kefu/persistence';
import type { JsMsg } from '@nats-io/jetstream';
import { readEnvelope } from '../events/envelope.js';
import { SchemaMismatch } from '../events/validate.js';
import { admitMany, type Delivered } from '../gate/batch.js';
import type { Gate } from '../gate/gate.js';
import type { Reactions } from './reactions.js';

/** Delays of the repeated attempts, within 30 s together; after them the event waits in the database. */
const NAK_DELAYS_MS = [100, 500, 2_000, 7_000, 15_000] as const;
const BATCH = 200;
/** So many events that are reacted to one by one share a commit: their effects wait for the last of them. */
const TOGETHER = 16;

export interface LaneOptions {
  readonly source: string;
  readonly database: Database;
  readonly gate: Gate;
  readonly reactions: Reactions;
  readonly onFault: (what: string, error: unknown) => void;
}

interface Taken extends Delivered {
  readonly message: JsMsg;
}

interface Unreadable {
  readonly message: JsMsg;
  readonly body: string;
  readonly error: unknown;
}

/**
 * Works through its messages in their order. What waits is done in one transaction, many at a time where
 * their reactions allow it and in turn where not; what fails so is done again, each on its own.
 */
export class Lane {
  readonly #queue: JsMsg[] = [];
  readonly #failures = new Map<string, number>();
  #current: readonly JsMsg[] = [];
  #working: Promise<void> | undefined;

  constructor(private readonly options: LaneOptions) {}

  get inHand(): number {
    return this.#queue.length + this.#current.length;
  }

  take(message: JsMsg): void {
    this.#queue.push(message);
    this.#working ??= this.work().finally(() => {
      this.#working = undefined;
    });
  }

  working(): void {
    for (const message of [...this.#queue, ...this.#current]) message.working();
  }

  /** Resolves when nothing is in hand. */
  async idle(): Promise<void> {
    await this.#working;
  }

  private async work(): Promise<void> {
    while (this.#queue.length > 0) {
      const { run, unreadable } = this.nextRun();
      this.#current = [...unreadable, ...run].map((taken) => taken.message);
      for (const one of unreadable) await this.bury(one);
      if (run.length > 1) await this.doMany(run);
      else for (const taken of run) await this.doOne(taken);
      this.#current = [];
    }
  }

  /** As many messages from the front as may take effect together; at least one, if any is readable. */
  private nextRun(): { readonly run: Taken[]; readonly unreadable: Unreadable[] } {
    const { reactions } = this.options;
    const run: Taken[] = [];
    const unreadable: Unreadable[] = [];
    let many: boolean | undefined;
    while (run.length < (many === false ? TOGETHER : BATCH)) {
      const message = this.#queue[0];
      if (!message) break;
      const body = message.string();
      try {
        const received = readEnvelope(body);
        if (!reactions.isOurs(received)) {
          message.ack();
          this.#queue.shift();
          continue;
        }
        const batchable = reactions.isBatchable(received.envelope.type);
        if (batchable !== (many ??= batchable)) break;
        run.push({ message, received, body });
        this.#queue.shift();
      } catch (error) {
        this.#queue.shift();
        unreadable.push({ message, body, error });
      }
    }
    return { run, unreadable };
  }

  private async bury({ message, body, error }: Unreadable): Promise<void> {
    const { gate, source, onFault } = this.options;
    onFault(`what came from ${source} is no event`, error);
    await this.untilDone(() => gate.buryUnreadable(source, message.seq, body, error));
    message.ack();
  }

  private async doMany(run: readonly Taken[]): Promise<void> {
    const { database, source, reactions } = this.options;
    try {
      const left = new Set<Delivered>(
        await admitMany(database, source, run, (tx, events) =>
          reactions.applyTogether(tx, events, source),
        ),
      );
      crashPoint('before-ack');
      for (const taken of run) if (!left.has(taken)) taken.message.ack();
      for (const taken of run) if (left.has(taken)) await this.doOne(taken);
    } catch {
      // One of them failed, and it must not keep the others back.
      for (const taken of run) await this.doOne(taken);
    }
  }

  private async doOne({ message, received, body }: Taken): Promise<void> {
    const { gate, source, onFault } = this.options;
    const { id } = received.envelope;
    try {
      await this.untilDone(() => gate.admit(source, received, body));
      this.#failures.delete(id);
      crashPoint('before-ack');
      message.ack();
    } catch (error) {
      const failures = (this.#failures.get(id) ?? 0) + 1;
      onFault(`a reaction to ${received.envelope.type} failed`, error);
      const delay = NAK_DELAYS_MS[failures - 1];
      if (delay !== undefined && !(error instanceof SchemaMismatch)) {
        this.#failures.set(id, failures);
        message.nak(delay);
        return;
      }
      this.#failures.delete(id);
      await this.untilDone(() => gate.setAside(source, received, body, error, 1));
      message.ack();
    }
  }

  /** A dependency that is away stops the lane; it burns no attempts. */
  private async untilDone<T>(work: () => Promise<T>): Promise<T> {
    for (let wait = 100; ; wait = Math.min(wait * 2, 2_000)) {
      try {
        return await work();
      } catch (error) {
        if (!isDatabaseAway(error)) throw error;
        this.options.onFault('the database is away; waiting for it', error);
        await pause(wait);
      }
    }
  }
}

const AWAY =
  /ECONNREFUSED|ECONNRESET|EPIPE|Connection terminated|not queryable|connection error|timeout exceeded when trying to connect|Client was closed/i;

/** Class 08 and 57P: the connection broke, or the server is starting or shutting down. */
const isDatabaseAway = (error: unknown): boolean => {
  const state = sqlStateOf(error);
  if (state !== undefined) return state.startsWith('08') || state.startsWith('57P');
  return error instanceof Error && AWAY.test(`${error.name} ${error.message}`);
};
