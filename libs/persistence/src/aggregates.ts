import { setImmediate as turn } from 'node:timers/promises';
import {
  newId,
  notFound,
  stale,
  type Actor,
  type Clock,
  type Decision,
  type Instant,
} from '@kefu/kernel';
import type { EntityTarget } from 'typeorm';
import { AggregateTable } from './aggregate-table.js';
import { ciphersFor, cipherFor, type Cipher } from './audit/personal-key.js';
import { writeAuditEntries, writeAuditEntry, type PersonalFields } from './audit/write-entry.js';
import type { AggregateRow } from './columns.js';
import type { Database } from './database.js';
import type { WriteEvent } from './event-writer.js';
import { changesNothing, recordsOf, type Change } from './records-of-a-decision.js';
import type { Transaction } from './transaction.js';
import { writeManyToOutbox, writeOutbox } from './write-outbox.js';
import { startTimersOfNew, writeTimers, type TimerOfNew } from './write-timers.js';

export interface AggregateDefinition<State extends { readonly id: string }> {
  /** Kebab-case, as in event types: `repair-order`. */
  readonly name: string;
  readonly entity: EntityTarget<State & AggregateRow>;
  readonly personal?: PersonalFields<State>;
}

/** What a decision may know of the world. */
export interface DecisionContext {
  readonly now: Instant;
  /** A fresh UUIDv7, for parts of the aggregate. */
  readonly newId: () => string;
  /** Who does it. */
  readonly by: Actor;
}

/** An aggregate as it stands after the use case. */
export interface Stored<State> {
  readonly state: State;
  readonly version: number;
}

export interface ChangeOptions {
  /** The version that the caller has seen (`If-Match`). */
  readonly ifVersion?: number | undefined;
  /** Fail with 55P03 rather than wait for another transaction; timers need it, see libs/timers. */
  readonly noWait?: boolean;
}

export interface Platform {
  readonly database: Database;
  readonly clock: Clock;
  readonly writeEvent: WriteEvent;
  /** Called after a commit that left something in the outbox or in the timers. */
  readonly committed?: () => void;
}

/** So many new records are made and sent at a time. */
const SLICE = 100;

type NewRecord<State extends { readonly id: string }> = ReturnType<typeof recordsOf<State>> & {
  readonly decision: Decision<State>;
};

/**
 * The use-case primitive. One call does in one transaction: load with lock, decide, save, append to
 * the outbox, start and settle timers, write the audit trail. It joins the transaction that is open.
 */
export class Aggregates<State extends { readonly id: string }, World extends object = object> {
  readonly #table: AggregateTable<State>;

  /** @param world what else its decisions go by, the handbook say */
  constructor(
    private readonly platform: Platform,
    readonly definition: AggregateDefinition<State>,
    private readonly world: World = {} as World,
  ) {
    this.#table = new AggregateTable(platform.database.source, definition.entity);
  }

  /** Files a new aggregate; its id comes from the decided state. */
  create(
    by: Actor,
    decide: (context: DecisionContext & World) => Decision<State>,
  ): Promise<Stored<State>> {
    return this.platform.database.transaction(async (tx) => {
      const context = this.context(by);
      const decision = decide(context);
      const row = { version: 0, eventSequence: 0, auditHash: '', createdAt: context.now };
      return this.save(tx, { by, now: context.now, kept: row }, decision);
    });
  }

  /**
   * Files many new aggregates: the same rows as {@link create} leaves for each, some hundreds in one
   * statement a table. Whoever files thousands calls it with a thousand at a time.
   */
  createMany(
    by: Actor,
    decide: (context: DecisionContext & World) => readonly Decision<State>[],
  ): Promise<State[]> {
    return this.platform.database.transaction(async (tx) => {
      const context = this.context(by);
      const { now } = context;
      const decisions = decide(context);
      if (decisions.length === 0) return [];
      const { personal } = this.definition;
      const subjects = personal ? decisions.map(({ next }) => personal.subject(next)) : [];
      const ciphers = await ciphersFor(tx, subjects);
      for (let from = 0; from < decisions.length; from += SLICE) {
        // What was sent goes out now: the database works on it while the next is made
        if (from > 0) await turn();
        const slice = decisions.slice(from, from + SLICE).map((decision, at) => {
          const kept = { version: 0, eventSequence: 0, auditHash: '', createdAt: now };
          const cipher = ciphers.get(subjects[from + at] ?? '');
          return { decision, ...this.record({ by, now, kept }, decision, cipher) };
        });
        this.writeNew(tx, slice);
      }
      this.startTimers(tx, decisions, now);
      this.wakeAfter(tx, decisions);
      return decisions.map(({ next }) => next);
    });
  }

  /**
   * Changes one aggregate.
   * @throws Refusal `not-found`, `stale-version`, or whatever the decision refuses.
   */
  change(
    id: string,
    by: Actor,
    decide: (state: State, context: DecisionContext & World) => Decision<State>,
    options: ChangeOptions = {},
  ): Promise<Stored<State>> {
    return this.platform.database.transaction(async (tx) => {
      const found = await this.#table.lock(tx, id, options.noWait ?? false);
      if (!found) throw this.unknown();
      if (options.ifVersion !== undefined && options.ifVersion !== found.kept.version) {
        throw stale('stale-version', {
          zh: '记录已被他人修改,请刷新后再试',
          en: 'It has been changed since you read it; read it again',
        });
      }
      const context = this.context(by);
      const decision = decide(found.state, context);
      const { state: before, kept } = found;
      return this.save(tx, { by, now: context.now, before, kept }, decision);
    });
  }

  async find(id: string): Promise<Stored<State> | undefined> {
    return this.#table.read(this.platform.database, id);
  }

  /** @throws Refusal `not-found` */
  async get(id: string): Promise<Stored<State>> {
    const found = await this.find(id);
    if (!found) throw this.unknown();
    return found;
  }

  private async save(
    tx: Transaction,
    change: Change<State>,
    decision: Decision<State>,
  ): Promise<Stored<State>> {
    const { personal } = this.definition;
    const { before, kept, now } = change;
    const { next } = decision;
    if (before && changesNothing(before, decision)) {
      return { state: before, version: kept.version };
    }
    const cipher = personal && (await cipherFor(tx, personal.subject(next)));
    const { rows, entry, bookkeeping } = this.record(change, decision, cipher);
    writeAuditEntry(tx, entry);
    if (before) this.#table.update(tx, next, bookkeeping);
    else this.#table.insert(tx, next, bookkeeping);
    writeOutbox(tx, next.id, rows);
    this.setTimers(tx, decision, now);
    this.wakeAfter(tx, [decision]);
    return { state: next, version: bookkeeping.version };
  }

  private writeNew(tx: Transaction, all: readonly NewRecord<State>[]): void {
    this.#table.insertMany(
      tx,
      all.map(({ decision, bookkeeping }) => ({ ...decision.next, ...bookkeeping })),
    );
    writeAuditEntries(
      tx,
      all.map(({ entry }) => entry),
    );
    writeManyToOutbox(
      tx,
      all.flatMap(({ decision, rows }) =>
        rows.map((row) => ({ ...row, aggregateId: decision.next.id })),
      ),
    );
  }

  private record(change: Change<State>, decision: Decision<State>, cipher: Cipher | undefined) {
    return recordsOf(this.definition, this.platform.writeEvent, change, decision, cipher);
  }

  private setTimers(tx: Transaction, { next, timers }: Decision<State>, now: Instant): void {
    writeTimers(tx, { aggregate: this.definition.name, ref: next.id, now }, timers ?? []);
  }

  /** Each kind is started once where records are new; whatever else a decision wants goes by itself. */
  private startTimers(tx: Transaction, decisions: readonly Decision<State>[], now: Instant): void {
    const started: TimerOfNew[] = [];
    for (const decision of decisions) {
      const ofOne = (decision.timers ?? []).flatMap((start) =>
        start.do === 'start' ? [{ ref: decision.next.id, start }] : [],
      );
      const kinds = new Set(ofOne.map(({ start }) => start.kind));
      if (kinds.size === decision.timers?.length) started.push(...ofOne);
      else this.setTimers(tx, decision, now);
    }
    startTimersOfNew(tx, { aggregate: this.definition.name, now }, started);
  }

  private wakeAfter(tx: Transaction, decisions: readonly Decision<State>[]): void {
    const { committed } = this.platform;
    const left = decisions.some(({ events, timers }) => events.length > 0 || timers?.length);
    if (committed && left) tx.afterCommit(committed);
  }

  private context(by: Actor): DecisionContext & World {
    return { ...this.world, now: this.platform.clock.now(), newId, by };
  }

  private unknown() {
    return notFound('not-found', { zh: '没有这条记录', en: 'There is no such record' });
  }
}
