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
import { changesBetween, writeAuditEntry, type PersonalFields } from './audit/write-entry.js';
import { cipherFor } from './audit/personal-key.js';
import { sealReason } from './audit/sealed-reasons.js';
import type { AggregateRow } from './columns.js';
import type { Database } from './database.js';
import type { WriteEvent } from './event-writer.js';
import { currentOrigin } from './origin.js';
import type { Transaction } from './transaction.js';
import { writeOutbox } from './write-outbox.js';
import { writeTimers } from './write-timers.js';

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
    { by, now, before, kept }: Change<State>,
    decision: Decision<State>,
  ): Promise<Stored<State>> {
    const { name, personal } = this.definition;
    const { next, events } = decision;
    const changes = changesBetween(before, next);
    const unchanged = before !== undefined && Object.keys(changes).length === 0;
    if (unchanged && events.length === 0 && !decision.timers?.length) {
      return { state: before, version: kept.version };
    }
    const version = kept.version + 1;
    const rows = events.map((event, index) =>
      this.platform.writeEvent(event, {
        aggregate: name,
        aggregateId: next.id,
        sequence: kept.eventSequence + index + 1,
        now,
      }),
    );
    const subject = personal?.subject(next);
    const cipher = subject === undefined ? undefined : await cipherFor(tx, subject);
    const { reason } = decision;
    const auditHash = writeAuditEntry(tx, {
      aggregate: name,
      aggregateId: next.id,
      version,
      now,
      by,
      origin: currentOrigin(),
      events: rows.map((row) => row.type),
      reason: reason && subject && cipher ? sealReason(reason, subject, cipher) : reason,
      changes: personal && cipher ? personal.hide(changes, cipher) : changes,
      previous: kept.auditHash,
    });
    const bookkeeping = {
      version,
      eventSequence: kept.eventSequence + events.length,
      auditHash,
      createdAt: kept.createdAt,
      updatedAt: now,
    };
    if (before) this.#table.update(tx, next, bookkeeping);
    else this.#table.insert(tx, next, bookkeeping);
    writeOutbox(tx, next.id, rows);
    writeTimers(tx, { aggregate: name, ref: next.id, now }, decision.timers ?? []);
    const { committed } = this.platform;
    if (committed && (rows.length > 0 || decision.timers?.length)) tx.afterCommit(committed);
    return { state: next, version };
  }

  private context(by: Actor): DecisionContext & World {
    return { ...this.world, now: this.platform.clock.now(), newId, by };
  }

  private unknown() {
    return notFound('not-found', { zh: '没有这条记录', en: 'There is no such record' });
  }
}

interface Change<State> {
  readonly by: Actor;
  readonly now: Instant;
  /** Undefined for a new aggregate. */
  readonly before?: State;
  readonly kept: Omit<AggregateRow, 'id' | 'updatedAt'>;
}
