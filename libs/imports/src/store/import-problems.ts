import { Database, type Transaction } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { remarkCodes, type RowProblem } from '../domain/index.js';

export interface KeptProblem {
  readonly row: number;
  readonly no: number;
  readonly column: string | null;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

const batch = 5_000;

/** Which rows cannot be filed and why, and what is missing of those that can. */
@Injectable()
export class ImportProblems {
  constructor(@Inject(Database) private readonly database: Database) {}

  keep(tx: Transaction, id: string, problems: readonly RowProblem[]): void {
    if (problems.length === 0) return;
    tx.enqueue({
      name: 'import-problems-keep',
      // A run tells of rows again of which the dry run had remarks
      text: `INSERT INTO import_problem (import_id, row, no, "column", code, zh, en)
             SELECT $1, given.row, given.no + coalesce((SELECT max(no) + 1 FROM import_problem
               WHERE import_id = $1 AND row = given.row), 0), given."column", given.code, given.zh, given.en
             FROM unnest($2::int[], $3::int[], $4::text[], $5::text[], $6::text[], $7::text[])
               AS given (row, no, "column", code, zh, en)`,
      values: [
        id,
        problems.map(({ row }) => row),
        numbersWithinRows(problems),
        problems.map(({ column }) => column ?? null),
        problems.map(({ code }) => code),
        problems.map(({ detail }) => detail.zh),
        problems.map(({ detail }) => detail.en),
      ],
    });
  }

  /** The rows of a stretch that have one since the dry run; does not wait for the open transaction. */
  async badRows(id: string, from: number, to: number): Promise<ReadonlySet<number>> {
    const rows = await this.database.queryOutside<{ row: number }>(
      `SELECT DISTINCT row FROM import_problem
       WHERE import_id = $1 AND row BETWEEN $2 AND $3 AND code <> ALL ($4::text[])`,
      [id, from, to, remarkCodes],
    );
    return new Set(rows.map(({ row }) => row));
  }

  page(
    id: string,
    after: { readonly row: number; readonly no: number },
    limit: number,
  ): Promise<KeptProblem[]> {
    return this.database.query(
      `SELECT row, no, "column", code, zh, en FROM import_problem
       WHERE import_id = $1 AND (row, no) > ($2, $3) ORDER BY row, no LIMIT $4`,
      [id, after.row, after.no, limit],
    );
  }

  /** All of them, in memory that does not grow with their number. */
  async *all(id: string): AsyncGenerator<KeptProblem> {
    let after = { row: 0, no: -1 };
    for (;;) {
      const problems = await this.page(id, after, batch);
      yield* problems;
      const last = problems.at(-1);
      if (!last || problems.length < batch) return;
      after = last;
    }
  }

  async forget(tx: Transaction, id: string): Promise<void> {
    await tx.query('DELETE FROM import_problem WHERE import_id = $1', [id]);
  }
}

const numbersWithinRows = (problems: readonly RowProblem[]): number[] => {
  const counts = new Map<number, number>();
  return problems.map(({ row }) => {
    const no = counts.get(row) ?? 0;
    counts.set(row, no + 1);
    return no;
  });
};
