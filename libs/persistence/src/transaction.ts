import type { EntityManager, QueryRunner } from 'typeorm';
import { crashPoint } from './crash-points.js';
import type { PreparedStatements } from './prepared-statements.js';
import { sqlStateOf } from './sql-state.js';

const IN_FAILED_TRANSACTION = '25P02';

/** A row as it comes from SQL. */
export type Row = Record<string, unknown>;

/** A statement of a transaction. */
export interface Statement {
  /**
   * Prepared under it once per connection. Without one it is planned each time. That is for statements
   * whose best plan depends on their values (a list by what is frequent or rare), and for those over
   * many rows: a plan made while the table was empty would stay, and read all of it, when it is large.
   */
  readonly name?: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

export interface Result<R> {
  readonly rows: R[];
  readonly count: number;
}

interface PgResult {
  rows: Row[];
  rowCount: number | null;
  command: string;
}
interface Query {
  readonly name?: string | undefined;
  readonly text: string;
  readonly values?: unknown[];
}
export interface PgConnection {
  query(query: Query): Promise<PgResult>;
}

/** What a transaction does at its end with all that it was given for it. */
export type AtEnd<T> = (tx: Transaction, all: readonly T[]) => Promise<void>;

interface LeftForTheEnd {
  readonly work: AtEnd<unknown>;
  readonly given: unknown;
}

export interface Savepoint {
  readonly name: string;
  readonly hooksBefore: number;
  readonly left: readonly LeftForTheEnd[];
}

/** More is not kept in memory: an import of a million is one transaction. */
const MOST_LEFT = 1_000;

/**
 * One open transaction. Statements go out without waiting for each other (the connection pipelines);
 * one that fails makes the whole transaction fail, also when its promise was not awaited.
 */
export class Transaction {
  /** What is known within it and may be asked again; forgotten when something is undone. */
  readonly known = new Map<string, unknown>();
  readonly #afterCommit: (() => void)[] = [];
  readonly #left: LeftForTheEnd[] = [];
  /** What is done of it before the end, while the work goes on. */
  #sooner: Promise<void> = Promise.resolve();
  /** Answers come in the order of the statements; one that is kept keeps its rows in memory. */
  #last: Promise<unknown> = Promise.resolve();
  #failure: unknown;
  #savepoints = 0;

  private constructor(
    private readonly connection: PgConnection,
    private readonly statements: PreparedStatements,
    readonly manager: EntityManager,
  ) {}

  static async begin(runner: QueryRunner, statements: PreparedStatements): Promise<Transaction> {
    const connection = (await runner.connect()) as PgConnection;
    const transaction = new Transaction(connection, statements, runner.manager);
    void transaction.send({ text: 'BEGIN' });
    return transaction;
  }

  /** Runs a statement, prepared once it comes again, and waits for its rows. */
  async query<R = Row>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    const result = await this.send({
      name: this.statements.nameOf(text),
      text,
      values: [...values],
    });
    return result.rows as R[];
  }

  /** Like {@link query}, but planned for its values each time, as {@link Statement} says. */
  async queryByValues<R = Row>(text: string, values: readonly unknown[]): Promise<R[]> {
    return (await this.run<R>({ text, values })).rows;
  }

  /** Like {@link query}; prepared where the statement has a name. */
  async run<R = Row>(statement: Statement): Promise<Result<R>> {
    const result = await this.send(this.named(statement));
    return { rows: result.rows as R[], count: result.rowCount ?? 0 };
  }

  /** Sends a statement whose outcome is only needed at commit. */
  enqueue(statement: Statement): void {
    void this.send(this.named(statement));
  }

  /** A place to come back to: what is done from here on can be undone by {@link undo}. */
  async savepoint(): Promise<Savepoint> {
    await this.#sooner;
    const name = `here_${(this.#savepoints += 1)}`;
    void this.send({ text: `SAVEPOINT ${name}` });
    return { name, hooksBefore: this.#afterCommit.length, left: [...this.#left] };
  }

  /** Undoes everything since the savepoint, its failures too. */
  async undo({ name, hooksBefore, left }: Savepoint): Promise<void> {
    await this.#sooner.catch(() => undefined);
    this.#sooner = Promise.resolve();
    await this.answered();
    await this.send({ text: `ROLLBACK TO SAVEPOINT ${name}` });
    this.#failure = undefined;
    this.known.clear();
    this.#afterCommit.length = hooksBefore;
    // What was done of it meanwhile was undone with the rest
    this.#left.splice(0, this.#left.length, ...left);
  }

  /**
   * Does work that may fail without failing the transaction: what it did is undone then.
   * @returns the failure, or undefined when it succeeded
   */
  async attempt(work: () => Promise<void>): Promise<{ error: unknown } | undefined> {
    const here = await this.savepoint();
    try {
      await work();
      await this.answered();
      if (this.#failure !== undefined) throw asError(this.#failure);
    } catch (error) {
      await this.answered();
      const cause = this.causeOf(error);
      await this.undo(here);
      return { error: cause };
    }
    return undefined;
  }

  /** Called once the transaction has committed, never otherwise. */
  afterCommit(work: () => void): void {
    this.#afterCommit.push(work);
  }

  /**
   * Leaves something for the end, where all of it is done at once; sooner where there is much of it, while
   * the work goes on. The same `work` is the same function each time.
   */
  async atEnd<T>(work: AtEnd<T>, given: readonly T[]): Promise<void> {
    this.#left.push(...given.map((one) => ({ work: work as AtEnd<unknown>, given: one })));
    if (this.#left.length < MOST_LEFT) return;
    await this.#sooner;
    this.#sooner = this.doAll(this.#left.splice(0));
    // Whoever waits for it next is told
    this.#sooner.catch(() => undefined);
  }

  /** Does what was left for the end, and what that leaves in turn. */
  async finish(): Promise<void> {
    await this.#sooner;
    while (this.#left.length > 0) await this.doAll(this.#left.splice(0));
  }

  /** @throws Error when PostgreSQL rolled back instead, which COMMIT itself reports as success. */
  async commit(): Promise<void> {
    crashPoint('before-commit');
    const committed = this.send({ text: 'COMMIT' });
    await this.answered();
    if (this.#failure !== undefined) throw asError(this.#failure);
    const { command } = await committed;
    if (command !== 'COMMIT') throw new Error(`the transaction ended in ${command}`);
    crashPoint('after-commit');
    for (const work of this.#afterCommit) {
      try {
        work();
      } catch (error) {
        // it is committed: a caller that saw this fail would do it all again
        const { message, stack } = asError(error);
        process.emitWarning(message, { detail: stack ?? '' });
      }
    }
  }

  async rollback(): Promise<void> {
    // What it still sent would be on its own in a connection that serves somebody else by then
    await this.#sooner.catch(() => undefined);
    void this.send({ text: 'ROLLBACK' });
    await this.answered();
  }

  /**
   * The first failure of all: after it PostgreSQL answers every statement with 25P02, which does not
   * tell that it was a deadlock, say.
   */
  causeOf(error: unknown): unknown {
    return sqlStateOf(error) === IN_FAILED_TRANSACTION ? (this.#failure ?? error) : error;
  }

  private async doAll(all: readonly LeftForTheEnd[]): Promise<void> {
    for (const [work, left] of Map.groupBy(all, (one) => one.work)) {
      await work(
        this,
        left.map(({ given }) => given),
      );
    }
  }

  private named({ name, text, values }: Statement): Query {
    const present = name === undefined ? undefined : this.statements.inGeneration(name);
    return { name: present, text, values: [...values] };
  }

  private send(query: Query): Promise<PgResult> {
    const sent = this.connection.query(query);
    this.#last = sent.catch((error: unknown) => {
      this.#failure ??= error;
    });
    return sent;
  }

  /** All that was sent is done, or has failed. */
  private async answered(): Promise<void> {
    await this.#last;
  }
}

const asError = (failure: unknown): Error =>
  failure instanceof Error ? failure : new Error('the database failed', { cause: failure });
