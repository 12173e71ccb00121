import type { ServerResponse } from 'node:http';
import { tooOften, type Actor } from '@kefu/kernel';
import type { Followed } from '@kefu/messaging/following';
import { Counter, Gauge, type Registry } from 'prom-client';
import { maySee } from './change.js';
import { KeepChanges } from './keep-changes.js';
import { KnowRegions } from './know-regions.js';
import { OpenStream } from './open-stream.js';

const BEAT_MS = 20_000;

export interface Opening {
  readonly actor: Actor;
  readonly raw: ServerResponse;
  /** When their token ends, in milliseconds. */
  readonly until: number;
  /** The last position that this browser knows; undefined where it begins. */
  readonly from: string | undefined;
}

/** The browsers that listen at this instance, and what they are told. */
export class ChangeStreams {
  readonly #open = new Set<OpenStream>();
  readonly #regions = new KnowRegions();
  readonly #kept: KeepChanges;
  readonly #told: Counter;
  readonly #dropped: Counter;
  readonly #beat: NodeJS.Timeout;
  #known = false;

  constructor(
    since: Date,
    private readonly mostOfOne: number,
    registers: readonly Registry[] = [],
  ) {
    this.#kept = new KeepChanges(since.getTime());
    const metric = { registers: [...registers] };
    const size = () => this.#open.size;
    new Gauge({
      ...metric,
      name: 'kefu_change_streams_open',
      help: 'Browsers that are told of changes.',
      collect() {
        this.set(size());
      },
    });
    this.#told = new Counter({
      ...metric,
      name: 'kefu_changes_told_total',
      help: 'Changes told to browsers; one to ten of them counts ten.',
    });
    this.#dropped = new Counter({
      ...metric,
      name: 'kefu_change_streams_dropped_total',
      help: 'Browsers let go because they did not read.',
    });
    this.#beat = setInterval(() => {
      for (const stream of this.#open) stream.beat();
    }, BEAT_MS);
  }

  /**
   * @param answer called where the stream may open, before anything is told
   * @throws Refusal where this person has as many open as one may
   */
  open({ actor, raw, until, from }: Opening, answer: () => void): void {
    if (this.of(actor.id).length >= this.mostOfOne) {
      const seconds = BEAT_MS / 1_000;
      const detail = {
        zh: `您已在 ${this.mostOfOne} 处打开控制台，请先关闭一些`,
        en: `You have the console open in ${this.mostOfOne} places; close some of them first`,
      };
      throw tooOften('too-many-streams', detail, seconds);
    }
    answer();
    const stream = new OpenStream(
      actor,
      raw,
      this.#kept.latest,
      (count) => {
        this.#told.inc(count);
      },
      () => {
        this.#dropped.inc();
      },
    );
    this.#open.add(stream);
    const expiry = setTimeout(() => {
      stream.end();
    }, until - Date.now());
    raw.once('close', () => {
      clearTimeout(expiry);
      this.#open.delete(stream);
    });
    stream.begin(this.#known ? 'live' : 'late');
    const missed = from === undefined ? [] : this.missedSince(from);
    if (!missed) stream.readAnew(this.#kept.latest);
    for (const one of missed ?? []) if (maySee(actor, one)) stream.tell(one);
  }

  hear(event: Followed): void {
    const { envelope, service, aggregate, sequence, storedAt, fresh } = event;
    const { type, subject: id, time: at } = envelope;
    const heard = {
      change: { type, service, aggregate, id, sequence, at },
      regionId: this.#regions.of(event),
      position: storedAt,
    };
    this.#kept.keep(heard);
    if (!fresh) return;
    if (service === 'staff' && aggregate === 'person') this.takePerson(envelope);
    for (const stream of this.#open) if (maySee(stream.actor, heard)) stream.tell(heard);
  }

  /** Whether everything that the services publish is heard here in time. */
  stand(upToDate: boolean): void {
    this.#known = upToDate;
    for (const stream of this.#open) stream.say(upToDate ? 'live' : 'late', {});
  }

  /** The streams of one person. */
  of(personId: string): readonly OpenStream[] {
    return [...this.#open].filter(({ actor }) => actor.id === personId);
  }

  close(): void {
    clearInterval(this.#beat);
    for (const stream of this.#open) stream.end();
  }

  private missedSince(from: string) {
    return this.#known && /^\d{1,15}$/u.test(from) ? this.#kept.since(Number(from)) : undefined;
  }

  /** What somebody may hear of goes by what they are now, not by what their token says. */
  private takePerson({ type, subject, data }: Followed['envelope']): void {
    const { roles, regionIds: regions } = data as Record<string, readonly string[] | undefined>;
    for (const stream of this.of(subject)) {
      if (type.includes('.dismissed.')) stream.end();
      else if (roles && regions) stream.actor = { ...stream.actor, roles, regions };
    }
  }
}
