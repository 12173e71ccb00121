import { Refusal, type EventClass } from '@kefu/kernel';
import { runWithOrigin, type Transaction } from '@kefu/persistence';
import { isObservable, lastValueFrom } from 'rxjs';
import type { ReceivedEnvelope } from '../events/envelope.js';
import { parseEventType } from '../events/names.js';
import { fit } from '../events/validate.js';
import { metaOf, type EventMeta, type ReactionExtras, type ReceivedEvent } from './when.js';

/** A handler as Nest hands it over: guards, filters and the method itself in one function. */
export type Handler = (data: unknown, context?: unknown) => Promise<unknown>;

interface Reaction {
  readonly run: Handler;
  readonly of: EventClass;
  readonly extras: ReactionExtras;
}

/**
 * Two transactions of several events may each hold what the other needs next; PostgreSQL sees that only
 * after a second.
 */
const waitBriefly = `SET LOCAL lock_timeout = '100ms'`;

const aggregateOf = (type: string): string => type.split('.').slice(1, 3).join('.');

export type Refusals = 'throw' | 'record';

/** All that one service does when it hears of something. */
export class Reactions {
  readonly #byType = new Map<string, Reaction[]>();
  /** `customers.visit`: of which something is heard here. */
  readonly #aggregates = new Set<string>();
  personal: Handler | undefined;

  add(type: string, run: Handler, extras: ReactionExtras): void {
    const of = extras.eventClasses.find((eventClass) => eventClass.type === type);
    if (!of) throw new Error(`the reaction to ${type} does not say with which class`);
    const present = this.#byType.get(type) ?? [];
    this.#byType.set(type, [...present, { run, of, extras }]);
    this.#aggregates.add(aggregateOf(type));
  }

  /** The services that are listened to, but for the one that does: it hears itself without the broker. */
  sourcesOf(listener: string): string[] {
    const sources = [...this.#byType.keys()].map((type) => parseEventType(type)?.service ?? '');
    return [...new Set(sources)].filter((source) => source !== '' && source !== listener).sort();
  }

  /** @throws Error where something else than writing down is done with what the service says itself */
  requireOwnAreWrittenDown(service: string): void {
    const own = this.types.filter((type) => parseEventType(type)?.service === service);
    const reacting = own.find((type) => !this.isBatchable(type));
    if (reacting === undefined) return;
    throw new Error(
      `${reacting} is said here: what it leads to belongs to the use case that says it`,
    );
  }

  hears(type: string): boolean {
    return this.#byType.has(type);
  }

  get types(): string[] {
    return [...this.#byType.keys()].sort();
  }

  /** Whether events of this type may take effect many at a time. */
  isBatchable(type: string): boolean {
    return (this.#byType.get(type) ?? []).every((reaction) => reaction.extras.many);
  }

  /**
   * Whether the event is to pass the gate. What nobody here hears anything of has no order to keep: a
   * transaction for each would say nothing. Of several versions of a fact, which share a sequence, the
   * highest that is known here counts, and the first one where none is.
   */
  isOurs({ envelope }: ReceivedEnvelope): boolean {
    if (!this.#aggregates.has(aggregateOf(envelope.type))) return false;
    if (envelope.versions === undefined) return true;
    const stem = envelope.type.replace(/\.v\d+$/, '');
    const versions = envelope.versions.split(',').sort((a, b) => Number(b) - Number(a));
    const known = versions.find((version) => this.#byType.has(`${stem}.v${version}`));
    return envelope.type === `${stem}.v${known ?? versions.at(-1) ?? ''}`;
  }

  /**
   * Lets one event take effect in the open transaction.
   * @param refusals a refusal is an outcome: `record` undoes what the refused reaction did, puts it on
   * record and goes on; `throw` leaves that to whoever begins again
   */
  async apply(
    tx: Transaction,
    received: ReceivedEnvelope,
    source: string,
    refusals: Refusals = 'record',
  ): Promise<void> {
    await this.applyEach(tx, received, source, refusals, () => true);
  }

  private async applyEach(
    tx: Transaction,
    received: ReceivedEnvelope,
    source: string,
    refusals: Refusals,
    which: (reaction: Reaction) => boolean,
  ): Promise<void> {
    const { envelope, sequence } = received;
    for (const { of, extras, run } of (this.#byType.get(envelope.type) ?? []).filter(which)) {
      const data = fit(of, envelope.data, 'ignore');
      const meta = metaOf(envelope, source, sequence);
      const react = (): Promise<void> =>
        this.withOrigin(received, () =>
          extras.many ? settled(run([{ meta, data }])) : settled(run(data, meta)),
        );
      if (refusals === 'throw') await react();
      else await recordingRefusals(tx, meta, react);
    }
  }

  /**
   * Lets many events take effect in the open transaction: in turn, or at once for reactions that take
   * many, which come after the others.
   * @throws Refusal too: whoever begins again does each on its own, and puts the refusal on record
   */
  async applyTogether(
    tx: Transaction,
    batch: readonly ReceivedEnvelope[],
    source: string,
  ): Promise<void> {
    if (batch.every(({ envelope }) => this.isBatchable(envelope.type))) {
      return this.writeDown(batch, source);
    }
    tx.enqueue({ text: waitBriefly, values: [] });
    for (const received of batch) {
      await this.applyEach(tx, received, source, 'throw', ({ extras }) => !extras.many);
    }
    // What only writes down does so once for all of them
    await this.writeDown(batch, source);
  }

  /** What takes many at a time only: each method gets its own, in order. */
  async writeDown(batch: readonly ReceivedEnvelope[], source: string): Promise<void> {
    const perMethod = new Map<symbol, { run: Handler; events: ReceivedEvent[] }>();
    for (const received of batch) {
      const { envelope, sequence } = received;
      for (const { run, of, extras } of this.#byType.get(envelope.type) ?? []) {
        if (!extras.many) continue;
        const event = {
          meta: metaOf(envelope, source, sequence),
          data: fit(of, envelope.data, 'ignore'),
        };
        const group = perMethod.get(extras.method) ?? { run, events: [] };
        group.events.push(event);
        perMethod.set(extras.method, group);
      }
    }
    for (const { run, events } of perMethod.values()) await settled(run(events));
  }

  private withOrigin<T>({ envelope }: ReceivedEnvelope, work: () => T): T {
    const { correlationid, id, traceparent } = envelope;
    return runWithOrigin(
      {
        correlationId: correlationid,
        causationId: id,
        ...(traceparent ? { traceparent } : {}),
      },
      work,
    );
  }
}

/** Nest answers with a value, or with a stream of them that fails when the handler did. */
export const settled = async (answer: Promise<unknown>): Promise<void> => {
  const value = await answer;
  if (isObservable(value)) await lastValueFrom(value, { defaultValue: undefined });
};

const recordingRefusals = async (
  tx: Transaction,
  meta: EventMeta,
  react: () => Promise<void>,
): Promise<void> => {
  const here = await tx.savepoint();
  try {
    await react();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await tx.undo(here);
    tx.enqueue({
      name: 'reaction-refusal',
      text: `INSERT INTO reaction_refusal (event_id, type, rule, code, refused_at)
             VALUES ($1, $2, $3, $4, $5)`,
      values: [meta.id, meta.type, error.rule ?? null, error.code, meta.time],
    });
  }
};
