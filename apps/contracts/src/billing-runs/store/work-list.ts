import type { Instant, LocalDate } from '@kefu/kernel';
import { Conditions, Database, decodeCursor, page, type Page, type Range } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { notBilled } from '../../readings/index.js';

export type ItemKind = 'reading' | 'receivable';

/** A reading or a receivable that a run has before it, in its place. */
export interface Item {
  readonly no: number;
  readonly kind: ItemKind;
  readonly recordId: string;
}

/** What a run could not bill. */
export interface LeftOut extends Item {
  readonly number: string;
  readonly regionId: string;
  readonly why: string;
}

/** Up to when a run bills: the last day of its month, and when that month begins. */
export interface UpTo {
  readonly month: string;
  readonly lastDay: LocalDate;
}

/** What a run has before it: written down when it starts, so that it knows how many, and where it is. */
@Injectable()
export class WorkList {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Readings first; then what is monthly, and what was metered. */
  async write(runId: string, { month, lastDay }: UpTo): Promise<number> {
    const [row] = await this.database.queryByValues<{ total: number }>(
      `WITH items AS (
         INSERT INTO billing_run_item (run_id, no, kind, record_id, number, region_id)
         SELECT $1::uuid, row_number() OVER (ORDER BY kind, id), kind, id, number, region_id FROM (
           SELECT 'reading' AS kind, r.id, r.number, r.region_id FROM reading r
           WHERE ${notBilled} AND r.previous_value IS NOT NULL AND r.quantity <> '0'
             AND r.read_on <= $2::date
           UNION ALL
           SELECT 'receivable', o.id, o.number, o.region_id FROM receivable o
           WHERE o.kind IN ('monthly', 'metered') AND o.status IN ('planned', 'verified')
             AND o.month <= $3) found RETURNING 1)
       SELECT count(*)::int AS total FROM items`,
      [runId, lastDay, month],
    );
    return row?.total ?? 0;
  }

  next(runId: string, done: number, most: number): Promise<Item[]> {
    return this.database.query<Item>(
      `SELECT no, kind, record_id AS "recordId" FROM billing_run_item
       WHERE run_id = $1 AND no > $2 ORDER BY no LIMIT $3`,
      [runId, done, most],
    );
  }

  async leaveOut(runId: string, all: readonly (readonly [recordId: string, why: string])[]) {
    if (all.length === 0) return;
    await this.database.query(
      `UPDATE billing_run_item i SET why = w.why
       FROM unnest($2::uuid[], $3::text[]) AS w (record_id, why)
       WHERE i.run_id = $1 AND i.record_id = w.record_id`,
      [runId, all.map(([recordId]) => recordId), all.map(([, why]) => why)],
    );
  }

  async leftOut(
    runId: string,
    regions: readonly string[],
    { cursor, limit }: Range,
  ): Promise<Page<LeftOut>> {
    const [after] = decodeCursor(cursor, ['number']) ?? [];
    const where = new Conditions()
      .add('i.run_id = ?::uuid', runId)
      .always('i.why IS NOT NULL')
      .add('i.no > ?::numeric', after)
      .inRegions('i.region_id', regions);
    const rows = await this.database.queryByValues<LeftOut>(
      `SELECT i.no, i.kind, i.record_id AS "recordId", i.number, i.region_id AS "regionId", i.why
       FROM billing_run_item i WHERE ${String(where)} ORDER BY i.no LIMIT ${where.place(limit + 1)}`,
      where.values,
    );
    return page(rows, limit, ({ no }) => [no]);
  }

  /** Those whose contract had ended before the month for which they are owed began. */
  async overBefore(
    ids: readonly string[],
    startOf: (month: string) => Instant,
  ): Promise<Set<string>> {
    const rows = await this.database.queryByValues<{ id: string; month: string; endedAt: string }>(
      `SELECT o.id, o.month, c.ended_at AS "endedAt" FROM receivable o
       JOIN contract c ON c.id = o.contract_id
       WHERE o.id = ANY ($1::uuid[]) AND o.kind = 'monthly' AND c.ended_at IS NOT NULL`,
      [ids],
    );
    return new Set(rows.flatMap((one) => (one.endedAt <= startOf(one.month) ? [one.id] : [])));
  }
}
