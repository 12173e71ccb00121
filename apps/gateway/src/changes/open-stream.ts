import type { ServerResponse } from 'node:http';
import type { Actor } from '@kefu/kernel';
import type { HeardChange } from './change.js';

/** A record that changes ten times a second is read twice, not ten times. */
const APART_MS = 200;
/** Who has more than that to read anew reads everything anew. */
const MOST_PENDING = 1_000;
const MOST_UNREAD_BYTES = 256 * 1024;
const COME_BACK_MS = 2_000;

/** One browser that listens, by server-sent events. */
export class OpenStream {
  readonly #pending = new Map<string, HeardChange>();
  #position: number;
  #reset = false;
  #flushedAt = 0;
  #timer: NodeJS.Timeout | undefined;
  #wasFull = false;

  constructor(
    /** Who it is, in the roles and regions that they have now. */
    public actor: Actor,
    private readonly raw: ServerResponse,
    position: number,
    private readonly told: (count: number) => void,
    private readonly onSlow: () => void,
  ) {
    this.#position = position;
    raw.on('drain', () => {
      this.plan();
    });
    raw.once('close', () => {
      clearTimeout(this.#timer);
    });
  }

  /** Says where this browser begins, so that it can come back to there. */
  begin(standing: string): void {
    this.write(`retry: ${COME_BACK_MS}\nid: ${this.#position}\nevent: ${standing}\ndata: {}\n\n`);
  }

  /** Soon; at most once a record in 200 ms, however often it changes. */
  tell(one: HeardChange): void {
    const { service, aggregate, id, sequence } = one.change;
    const key = `${service}/${aggregate}/${id}`;
    this.#position = Math.max(this.#position, one.position);
    const waiting = this.#pending.get(key);
    if (waiting && waiting.change.sequence > sequence) return;
    this.#pending.set(key, one);
    if (this.#pending.size > MOST_PENDING) this.readAnew(this.#position);
    this.plan();
  }

  /** What this browser has read may be old. */
  readAnew(position: number): void {
    this.#pending.clear();
    this.#position = position;
    this.#reset = true;
    this.plan();
  }

  /** How the stream stands, or who else is there: at once. */
  say(event: string, data: object): void {
    this.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** So that nobody between cuts the connection off; who reads nothing between two beats is let go. */
  beat(): void {
    const full = this.raw.writableNeedDrain;
    if (full && this.#wasFull) {
      this.onSlow();
      this.raw.destroy();
      return;
    }
    this.#wasFull = full;
    if (!full) this.raw.write(':\n\n');
  }

  end(): void {
    clearTimeout(this.#timer);
    this.raw.end();
  }

  private plan(): void {
    if (this.#timer !== undefined || this.raw.writableNeedDrain || this.raw.destroyed) return;
    const wait = Math.max(0, this.#flushedAt + APART_MS - performance.now());
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.flush();
    }, wait);
  }

  private flush(): void {
    if (this.raw.writableNeedDrain || this.raw.writableEnded) return;
    this.#flushedAt = performance.now();
    const changes = [...this.#pending.values()];
    this.#pending.clear();
    const reset = this.#reset ? [`event: reset\ndata: {}\n`] : [];
    this.#reset = false;
    const lines = changes.map(({ change }) => `data: ${JSON.stringify(change)}\n`);
    const all = [...reset, ...lines].map((line) => `id: ${this.#position}\n${line}\n`);
    if (all.length > 0) this.write(all.join(''));
    this.told(changes.length);
  }

  private write(text: string): void {
    if (this.raw.writableEnded || this.raw.destroyed) return;
    if (this.raw.writableLength > MOST_UNREAD_BYTES) {
      this.onSlow();
      this.raw.destroy();
    } else this.raw.write(text);
  }
}
