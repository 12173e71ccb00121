import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource, type EntityTarget, type MixedList, type ObjectLiteral } from 'typeorm';
import { SnakeCaseNames } from './columns.js';
import { platformMigrations } from './migrations/index.js';
import { rowTypes } from './row-types.js';
import { runMigrations, type MigrationClass } from './run-migrations.js';
import { Session } from './session.js';
import { isWorthAnotherTry } from './sql-state.js';
import { Transaction, type Row } from './transaction.js';

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

/** One service's own database: its pool, its transactions, its migrations. */
export class Database {
  readonly source: DataSource;
  readonly #current = new AsyncLocalStorage<Transaction>();

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
      extra: { pipeline: true, types: rowTypes, keepAlive: true },
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
    if (open) return work(open);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(work);
      } catch (error) {
        if (attempt >= ATTEMPTS || !isWorthAnotherTry(error)) throw error;
        await pause(attempt * 10 * Math.random());
      }
    }
  }

  /** Runs one statement, in the open transaction where there is one. */
  async query<R = Row>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    const open = this.#current.getStore();
    if (open) return open.query<R>(text, values);
    const runner = this.source.createQueryRunner();
    try {
      // unstructured, an UPDATE … RETURNING would come as [rows, count] and not as rows
      const { records } = await runner.query(text, [...values], true);
      return records as R[];
    } finally {
      await runner.release();
    }
  }

  /** Runs one statement on its own, whatever transaction is open. */
  queryOutside<R = Row>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    return this.source.query(text, [...values]);
  }

  private async once<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      const tx = await Transaction.begin(runner);
      try {
        const result = await this.#current.run(tx, () => work(tx));
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
