import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource, type EntityTarget, type MixedList, type ObjectLiteral } from 'typeorm';
import { SnakeCaseNames } from './columns.js';
import { HoldingClient } from './holding-client.js';
import { platformMigrations } from './migrations/index.js';
import { PreparedStatements } from './prepared-statements.js';
import { rowTypes } from './row-types.js';
import { runMigrations, type MigrationClass } from './run-migrations.js';
import { Session } from './session.js';
import { isWorthAnotherTry } from './sql-state.js';
import { Transaction, type PgConnection, type Row } from './transaction.js';

export interface DatabaseOptions {
  readonly url: string;
  /** Shown in pg_stat_activity. */
  readonly name: string;
  readonly entities?: MixedList<EntityTarget<ObjectLiteral> & (abstract new () => object)>;
  readonly migrations?: readonly MigrationClass[];
  /** Connections in the pool. */
  readonly poolSize?: number;
}

const ATTEMPTS = 4;

/**
 * A connection is replaced after it. A plan that was made when a table was small is otherwise kept until
 * PostgreSQL looks at the table again, which it does not while one transaction fills it.
 */
const PLAN_LIVES_SECONDS = 600;

/** One service's own database: its pool, its transactions, its migrations. */
export class Database {
  readonly source: DataSource;
  readonly #current = new AsyncLocalStorage<Transaction>();
  readonly #statements = new PreparedStatements();

  constructor(private readonly options: DatabaseOptions) {
    this.source = new DataSource({
      type: 'postgres',
      url: options.url,
      applicationName: options.name,
      entities: options.entities ?? [],
      migrations: [...platformMigrations, ...(options.migrations ?? [])],
      migrationsTableName: 'migration',
      namingStrategy: new SnakeCaseNames(),
      synchronize: false,
      poolSize: options.poolSize ?? 5,
      connectTimeoutMS: 10_000,
      extra: {
        ...{ Client: HoldingClient, pipeline: true, types: rowTypes, keepAlive: true },
        maxLifetimeSeconds: PLAN_LIVES_SECONDS,
      },
    });
  }

  /** A connection outside the pool. */
  openSession(purpose: string): Promise<Session> {
    return Session.open(this.options.url, `${this.options.name} ${purpose}`);
  }

  async open(): Promise<void> {
    await this.source.initialize();
  }

  async close(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }

  /** Brings the schema up to date, one instance at a time. Returns the names of what ran. */
  migrate(): Promise<string[]> {
    return runMigrations(this.source);
  }

  /** The transaction that the present work runs in, if there is one. */
  get current(): Transaction | undefined {
    return this.#current.getStore();
  }

  /**
   * Runs work in one transaction; joins the one that is open already. A deadlock, a serialization
   * failure or a month's new outbox partition runs the work again, so it must have no effect outside
   * the database.
   */
  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const open = this.#current.getStore();
    return open ? work(open) : this.untilDone(() => this.once(work));
  }

  /**
   * Runs work in a transaction of its own, whatever is open: what it leaves stays when that is undone.
   * It takes a second connection meanwhile, so it is for what is rare.
   */
  apart<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.#current.exit(() => this.transaction(work));
  }

  /**
   * Runs one statement, in the open transaction where there is one. It is prepared once it comes again,
   * and its plan may be used for any values: see {@link queryByValues}.
   */
  query<R = Row>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    const open = this.#current.getStore();
    return open ? open.query<R>(text, values) : this.queryOutside<R>(text, values);
  }

  /**
   * The same, planned for its values each time: for a text that is put together as it is asked, for
   * conditions that may be met by few or by most rows, and for many rows at once.
   */
  queryByValues<R = Row>(text: string, values: readonly unknown[]): Promise<R[]> {
    const open = this.#current.getStore();
    if (open) return open.queryByValues<R>(text, values);
    return this.untilDone(() => this.ask<R>({ text, values: [...values] }));
  }

  /** Runs one statement on its own, whatever transaction is open; again where a transaction would be. */
  queryOutside<R = Row>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    return this.untilDone(() =>
      this.ask<R>({ name: this.#statements.nameOf(text), text, values: [...values] }),
    );
  }

  /** What PostgreSQL gave up leaves nothing behind, and is tried anew where that may well do. */
  private async untilDone<T>(work: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await work();
      } catch (error) {
        const again = this.#statements.renewedAfter(error) || isWorthAnotherTry(error);
        if (attempt >= ATTEMPTS || !again) throw error;
        await pause(attempt * 10 * Math.random());
      }
    }
  }

  private async ask<R>(query: Parameters<PgConnection['query']>[0]): Promise<R[]> {
    const runner = this.source.createQueryRunner();
    try {
      const connection = (await runner.connect()) as PgConnection;
      return (await connection.query(query)).rows as R[];
    } finally {
      await runner.release();
    }
  }

  private async once<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      const tx = await Transaction.begin(runner, this.#statements);
      try {
        const result = await this.#current.run(tx, async () => {
          const worked = await work(tx);
          await tx.finish();
          return worked;
        });
        await tx.commit();
        return result;
      } catch (error) {
        await tx.rollback();
        throw tx.causeOf(error);
      }
    } finally {
      await runner.release();
    }
  }
}
