import { Database, type Transaction } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';

export type Phase = 'check' | 'run';

/** How far an instance has come with a file. */
export interface Progress {
  readonly fileName: string;
  readonly phase: Phase | null;
  readonly lastRow: number;
  /** Rows that were read. */
  readonly seen: number;
  readonly bad: number;
  readonly formulas: number;
  readonly filed: number;
  readonly filedAssets: number;
  /** Why it is to be given up, as soon as who works on it looks. */
  readonly cancelling: string | null;
}

export interface Step {
  readonly lastRow: number;
  readonly seen: number;
  readonly bad: number;
  readonly formulas?: number;
  readonly filed: number;
  readonly filedAssets: number;
}

/** Somebody else has gone on with the file meanwhile; what was done for it here is undone. */
export class Overtaken extends Error {}

const columns = `file_name AS "fileName", phase, last_row AS "lastRow", seen, bad, formulas, filed,
  filed_assets AS "filedAssets", cancelling`;

const step = `UPDATE import_work SET last_row = $3, seen = seen + $4, bad = bad + $5,
  filed = filed + $6, filed_assets = filed_assets + $7, formulas = formulas + $8
WHERE import_id = $1 AND last_row = $2 AND phase IS NOT NULL`;

/** The queue of what is to be done with files, and how far it has come. */
@Injectable()
export class ImportWork {
  constructor(@Inject(Database) private readonly database: Database) {}

  async open(id: string, fileName: string): Promise<void> {
    await this.database.query('INSERT INTO import_work (import_id, file_name) VALUES ($1, $2)', [
      id,
      fileName,
    ]);
  }

  async queue(id: string, phase: Phase): Promise<void> {
    await this.database.query(
      `UPDATE import_work SET phase = $2, last_row = 0, seen = 0, bad = 0, formulas = 0,
         filed = 0, filed_assets = 0, cancelling = NULL, queued_at = clock_timestamp() WHERE import_id = $1`,
      [id, phase],
    );
  }

  /** The files that wait for work, or whose worker may be gone; the longest waiting first. */
  waiting(): Promise<{ id: string; phase: Phase }[]> {
    return this.database.query(
      'SELECT import_id AS id, phase FROM import_work WHERE phase IS NOT NULL ORDER BY queued_at',
    );
  }

  async of(id: string): Promise<Progress | undefined> {
    const [row] = await this.database.query<Progress>(
      `SELECT ${columns} FROM import_work WHERE import_id = $1`,
      [id],
    );
    return row;
  }

  /** Of many, by their ids. */
  async ofMany(ids: readonly string[]): Promise<ReadonlyMap<string, Progress>> {
    const rows = await this.database.query<Progress & { id: string }>(
      `SELECT import_id AS id, ${columns} FROM import_work WHERE import_id = ANY ($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ id, ...progress }) => [id, progress]));
  }

  /**
   * In the transaction of what the step did, before it: of two who do the same step one fails.
   * @throws Overtaken
   */
  async advance(tx: Transaction, id: string, from: number, to: Step): Promise<void> {
    const { lastRow, seen, bad, formulas = 0, filed, filedAssets } = to;
    const { count } = await tx.run({
      name: 'import-advance',
      text: step,
      values: [id, from, lastRow, seen, bad, filed, filedAssets, formulas],
    });
    if (count !== 1) throw new Overtaken();
  }

  /** Shows how far a transaction has come that nobody sees into yet. */
  async show(
    id: string,
    seen: number,
    { filed, filedAssets }: { readonly filed: number; readonly filedAssets: number },
  ): Promise<void> {
    await this.database.queryOutside(
      'UPDATE import_work SET seen = $2, filed = $3, filed_assets = $4 WHERE import_id = $1',
      [id, seen, filed, filedAssets],
    );
  }

  /** Whether it is to be given up, whatever transaction is open. */
  async cancelling(id: string): Promise<string | undefined> {
    const [row] = await this.database.queryOutside<{ cancelling: string | null }>(
      'SELECT cancelling FROM import_work WHERE import_id = $1',
      [id],
    );
    return row?.cancelling ?? undefined;
  }

  /** Whether somebody works on it who will look. */
  async cancel(id: string, reason: string): Promise<boolean> {
    const rows = await this.database.query(
      `UPDATE import_work SET cancelling = coalesce(cancelling, $2)
       WHERE import_id = $1 AND phase IS NOT NULL RETURNING 1`,
      [id, reason],
    );
    return rows.length > 0;
  }

  async rest(tx: Transaction, id: string): Promise<void> {
    const { count } = await tx.run({
      text: 'UPDATE import_work SET phase = NULL WHERE import_id = $1 AND phase IS NOT NULL',
      values: [id],
    });
    if (count !== 1) throw new Overtaken();
  }
}
