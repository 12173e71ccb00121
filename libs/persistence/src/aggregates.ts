import {
  newId,
  notFound,
  refusedByRule,
  serves,
  stale,
  type Actor,
  type Decision,
} from '@kefu/kernel';
import { AggregateTable } from './aggregate-table.js';
import { listRecords, type Listing } from './list-records.js';
import type { Page } from './pages.js';
import type { Transaction } from './transaction.js';
import type {
  AggregateDefinition,
  Asked,
  ChangeOptions,
  DecisionContext,
  Platform,
  Stored,
} from './use-case.js';
import { DecisionWriter } from './write-decisions.js';

type Maybe<T> = T | Promise<T>;

/** Who names a record, and by which field. */
export interface NamedBy {
  readonly by: Actor;
  /** The rule by which it is named. */
  readonly rule: string;
  /** JSON pointer to the field. */
  readonly at: string;
}

/** A record that was saved just now; what it was before is absent where it is new. */
export interface Saved<State> {
  readonly before?: State;
  readonly after: State;
}

/**
 * The use-case primitive. One call does in one transaction: load with lock, decide, save, append to
 * the outbox, start and settle timers, write the audit trail. It joins the transaction that is open.
 * A caller that decides by more than the record gathers it in the function that it gives, which runs
 * under the lock, and hands it to the pure decision.
 */
export class Aggregates<State extends { readonly id: string }, World extends object = object> {
  readonly #table: AggregateTable<State>;
  readonly #writer: DecisionWriter<State>;

  /** @param world what else its decisions go by, the handbook say */
  constructor(
    protected readonly platform: Platform,
    readonly definition: AggregateDefinition<State>,
    protected readonly world: World = {} as World,
  ) {
    this.#table = new AggregateTable(platform.database.source, definition.entity);
    this.#writer = new DecisionWriter(platform, definition, this.#table);
  }

  /** Whether somebody may know of this record; a store whose records are not everybody's says so. */
  covers(by: Actor, state: State): Maybe<boolean> {
    const { regionOf } = this.definition;
    return !regionOf || serves(by.regions, regionOf(state));
  }

  /** What moves with its records in their transaction; called with those that were saved together. */
  protected saved(_tx: Transaction, _all: readonly Saved<State>[], _by: Actor): Maybe<void> {
    return undefined;
  }

  /** Files a new aggregate; its id comes from the decided state. */
  create(
    by: Actor,
    decide: (context: DecisionContext & World) => Maybe<Decision<State>>,
  ): Promise<Stored<State>> {
    return this.platform.database.transaction(async (tx) => {
      const context = this.context(by);
      const stored = await this.#writer.saveNew(tx, by, context.now, await decide(context));
      await this.saved(tx, [{ after: stored.state }], by);
      return stored;
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
      const decisions = decide(context);
      if (decisions.length === 0) return [];
      const all = await this.#writer.saveMany(tx, by, context.now, decisions);
      await this.saved(
        tx,
        all.map((after) => ({ after })),
        by,
      );
      return all;
    });
  }

  /**
   * Changes one aggregate, whoever may see it.
   * @throws Refusal `not-found`, `stale-version`, or whatever the decision refuses.
   */
  change(
    id: string,
    by: Actor,
    decide: (state: State, context: DecisionContext & World) => Maybe<Decision<State>>,
    options: ChangeOptions = {},
  ): Promise<Stored<State>> {
    return this.changeIf(() => true, { id, by, ...options }, decide);
  }

  /**
   * Changes one aggregate for somebody who asks.
   * @throws Refusal as {@link change} does; `not-found` also for what they may not know of
   */
  changeSeen(
    asked: Asked,
    decide: (state: State, context: DecisionContext & World) => Maybe<Decision<State>>,
  ): Promise<Stored<State>> {
    return this.changeIf((state) => this.covers(asked.by, state), asked, decide);
  }

  async find(id: string): Promise<Stored<State> | undefined> {
    return this.#table.read(this.platform.database, id);
  }

  /** @throws Refusal `not-found` */
  async get(id: string): Promise<Stored<State>> {
    const found = await this.find(id);
    if (!found) throw unknown();
    return found;
  }

  /** @throws Refusal `not-found` also for what they may not know of */
  async seen(id: string, by: Actor): Promise<Stored<State>> {
    const found = await this.get(id);
    if (!(await this.covers(by, found.state))) throw unknown();
    return found;
  }

  /**
   * One that a request names by a field: of its address alone 404 is said.
   * @throws Refusal (422) `unknown-record` also for what they may not know of
   */
  async requireNamed(id: string, { by, rule, at }: NamedBy): Promise<Stored<State>> {
    const found = await this.find(id);
    if (found && (await this.covers(by, found.state))) return found;
    const detail = { zh: '没有这条记录', en: 'There is no such record' };
    const errors = [{ pointer: at, code: 'unknown-record', detail }];
    throw refusedByRule(rule, 'unknown-record', detail, { errors });
  }

  /** A page of them in order. */
  listed(listing: Listing<State>): Promise<Page<Stored<State>>> {
    return listRecords(this.platform.database, this.#table, listing);
  }

  private changeIf(
    mayKnow: (state: State) => Maybe<boolean>,
    { id, by, ifVersion, noWait = false }: Asked & ChangeOptions,
    decide: (state: State, context: DecisionContext & World) => Maybe<Decision<State>>,
  ): Promise<Stored<State>> {
    return this.platform.database.transaction(async (tx) => {
      const found = await this.#table.lock(tx, id, noWait);
      if (!found || !(await mayKnow(found.state))) throw unknown();
      if (ifVersion !== undefined && ifVersion !== found.kept.version) throw changedMeanwhile();
      const context = this.context(by);
      const decision = await decide(found.state, context);
      const { state: before, kept } = found;
      const change = { by, now: context.now, before, kept };
      const stored = await this.#writer.save(tx, change, decision);
      await this.saved(tx, [{ before, after: stored.state }], by);
      return stored;
    });
  }

  private context(by: Actor): DecisionContext & World {
    return { ...this.world, now: this.platform.clock.now(), newId, by };
  }
}

const unknown = () => notFound('not-found', { zh: '没有这条记录', en: 'There is no such record' });

const changedMeanwhile = () =>
  stale('stale-version', {
    zh: '记录已被他人修改，请刷新后再试',
    en: 'It has been changed since you read it; read it again',
  });
