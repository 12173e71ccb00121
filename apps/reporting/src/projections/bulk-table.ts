import type { Transaction } from '@kefu/persistence';

type SqlType =
  | 'uuid'
  | 'text'
  | 'text[]'
  | 'timestamptz'
  | 'int'
  | 'bigint'
  | 'boolean'
  | 'double precision'
  | 'numeric';

export interface BulkTable<Row extends object> {
  readonly name: string;
  /** Those that exist, by the first column of the key. */
  find(tx: Transaction, ids: readonly string[]): Promise<Row[]>;
  /** Writes many in one statement; those that exist already are replaced. */
  put(tx: Transaction, rows: readonly Row[]): void;
}

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** A projection's table, read and written many rows at a time. */
export const bulkTable = <Row extends object>(
  name: string,
  key: readonly (keyof Row & string)[],
  columns: Readonly<Record<keyof Row & string, SqlType>>,
): BulkTable<Row> => {
  const fields = Object.keys(columns) as (keyof Row & string)[];
  const names = fields.map(snake);
  const keyNames = key.map(snake);
  const taken = fields.map((field) => `"${field}" ${columns[field]}`).join(', ');
  const changed = names.filter((column) => !keyNames.includes(column));
  const find = `SELECT ${fields.map((field) => `${snake(field)} AS "${field}"`).join(', ')}
    FROM ${name} WHERE ${keyNames[0] ?? ''} = ANY ($1::uuid[])`;
  const put = `INSERT INTO ${name} (${names.join(', ')})
    SELECT ${fields.map((field) => `"${field}"`).join(', ')}
    FROM jsonb_to_recordset($1::jsonb) AS r (${taken})
    ON CONFLICT (${keyNames.join(', ')}) DO UPDATE
    SET ${changed.map((column) => `${column} = excluded.${column}`).join(', ')}`;
  return {
    name,
    find: (tx, ids) => tx.query<Row>(find, [ids]),
    put: (tx, rows) => {
      if (rows.length === 0) return;
      tx.enqueue({ text: put, values: [JSON.stringify(rows)] });
    },
  };
};
