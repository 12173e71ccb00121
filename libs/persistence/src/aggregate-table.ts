import { getMetadataArgsStorage, type DataSource, type EntityTarget } from 'typeorm';
import type { AggregateRow } from './columns.js';
import type { Database } from './database.js';
import type { CursorPart } from './pages.js';
import type { Row, Transaction } from './transaction.js';

type Bookkeeping = Omit<AggregateRow, 'id'>;

interface ColumnPlan {
  readonly property: string;
  readonly name: string;
  readonly json: boolean;
  /** As PostgreSQL names it. */
  readonly type: string;
  readonly cursorPart: CursorPart;
}

interface Plan {
  readonly table: string;
  readonly columns: readonly ColumnPlan[];
  readonly select: string;
  readonly insert: string;
  readonly insertMany: string;
  readonly update: string;
}

const bookkept = new Set(['version', 'eventSequence', 'auditHash', 'createdAt', 'updatedAt']);
const jsonTypes = new Set(['json', 'jsonb']);
const cursorParts: Readonly<Record<string, CursorPart>> = {
  ...{ uuid: 'id', timestamptz: 'instant', date: 'day', int: 'number', bigint: 'number' },
};

/** The columns that a class and its bases declare. */
const columnsOf = (of: abstract new () => AggregateRow): ReadonlySet<string> => {
  const declares = (target: unknown): boolean =>
    of === target || (typeof target === 'function' && of.prototype instanceof target);
  const { columns } = getMetadataArgsStorage();
  return new Set(
    columns.filter(({ target }) => declares(target)).map(({ propertyName }) => propertyName),
  );
};

/**
 * The rows of one aggregate, read and written in prepared statements that are made once from the
 * entity's own metadata. TypeORM's `save` would read each row again before it writes it.
 */
export class AggregateTable<State extends { readonly id: string }> {
  #plan: Plan | undefined;

  constructor(
    private readonly source: DataSource,
    private readonly entity: EntityTarget<State & AggregateRow>,
  ) {}

  async lock(tx: Transaction, id: string, noWait: boolean) {
    const { table, select } = this.plan();
    const { rows } = await tx.run({
      name: `${table}-lock${noWait ? '-nowait' : ''}`,
      text: `${select} FOR UPDATE${noWait ? ' NOWAIT' : ''}`,
      values: [id],
    });
    return rows[0] && this.parts(rows[0]);
  }

  async read(database: Database, id: string) {
    const [row] = await database.query(this.plan().select, [id]);
    return row && this.stored(row);
  }

  /**
   * @param of whose columns are read, where that is not all of them
   * @param rest what follows `FROM` and the table
   */
  async select(
    database: Database,
    { as, of }: { readonly as: string; readonly of?: abstract new () => AggregateRow },
    rest: string,
    values: readonly unknown[],
  ) {
    const { table, columns } = this.plan();
    const read = of ? columnsOf(of) : undefined;
    const selected = columns
      .filter(({ property }) => !read || read.has(property))
      .map(({ name, property }) => `${as}."${name}" AS "${property}"`);
    const rows = await database.queryByValues(
      `SELECT ${selected.join(', ')} FROM "${table}" ${as} ${rest}`,
      values,
    );
    return rows.map((row) => this.stored(row));
  }

  /** Of the table, as SQL writes it. */
  get name(): string {
    return `"${this.plan().table}"`;
  }

  columnOf(property: string): ColumnPlan {
    const found = this.plan().columns.find((column) => column.property === property);
    if (!found) throw new Error(`${this.plan().table} has no column for ${property}`);
    return found;
  }

  insert(tx: Transaction, state: State, kept: Bookkeeping): void {
    const { table, insert } = this.plan();
    tx.enqueue({ name: `${table}-insert`, text: insert, values: this.values(state, kept) });
  }

  /** As one JSON document: arrays of arrays, which unnest would flatten, keep their shape. */
  insertMany(tx: Transaction, rows: readonly (State & Bookkeeping)[]): void {
    const { table, insertMany, columns } = this.plan();
    const asColumns = (row: Row) =>
      Object.fromEntries(columns.map(({ property, name }) => [name, row[property] ?? null]));
    const document = JSON.stringify(rows.map((row) => asColumns({ ...row })));
    tx.enqueue({ name: `${table}-insert-many`, text: insertMany, values: [document] });
  }

  /** Only under the lock that {@link lock} takes. */
  update(tx: Transaction, state: State, kept: Bookkeeping): void {
    const { table, update } = this.plan();
    tx.enqueue({ name: `${table}-update`, text: update, values: this.values(state, kept) });
  }

  private values(state: State, kept: Bookkeeping): unknown[] {
    const all: Row = { ...state, ...kept };
    return this.plan().columns.map(({ property, json }) => {
      const value = all[property];
      if (value === undefined || value === null) return null;
      return json ? JSON.stringify(value) : value;
    });
  }

  private stored(row: Row) {
    const { state, kept } = this.parts(row);
    return { state, version: kept.version };
  }

  private parts(row: Row): { state: State; kept: Omit<Bookkeeping, 'updatedAt'> } {
    const state: Row = {};
    for (const { property } of this.plan().columns) {
      const value = row[property];
      if (!bookkept.has(property) && value !== null) state[property] = value;
    }
    return {
      state: state as unknown as State,
      kept: row as unknown as Omit<Bookkeeping, 'updatedAt'>,
    };
  }

  private plan(): Plan {
    return (this.#plan ??= this.makePlan());
  }

  private makePlan(): Plan {
    const metadata = this.source.getMetadata(this.entity);
    const columns = metadata.columns
      .filter((column) => !column.isGenerated && !column.generatedType)
      .map((column) => ({
        property: column.propertyName,
        name: column.databaseName,
        column: `"${column.databaseName}"`,
        json: jsonTypes.has(String(column.type)),
        type: String(column.type),
        cursorPart: cursorParts[String(column.type)] ?? 'text',
      }));
    const table = `"${metadata.tableName}"`;
    const places = columns.map((_, index) => `$${index + 1}`);
    const idPlace = columns.findIndex((column) => column.property === 'id') + 1;
    const set = columns.map((column, index) => `${column.column} = $${index + 1}`);
    const names = columns.map(({ column }) => column).join(', ');
    return {
      table: metadata.tableName,
      columns,
      select: `SELECT ${columns.map((c) => `${c.column} AS "${c.property}"`).join(', ')} FROM ${table} WHERE "id" = $1`,
      insert: `INSERT INTO ${table} (${names}) VALUES (${places.join(', ')})`,
      insertMany: `INSERT INTO ${table} (${names}) SELECT ${names} FROM json_populate_recordset(NULL::${table}, $1)`,
      update: `UPDATE ${table} SET ${set.join(', ')} WHERE "id" = $${idPlace}`,
    };
  }
}
