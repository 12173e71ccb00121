import { serves } from '@kefu/kernel';
import { Database } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';

export interface TimelineFilter {
  readonly service?: string | undefined;
  readonly kind?: string | undefined;
  readonly rule?: string | undefined;
  readonly assetId?: string | undefined;
  /** From this instant on, and before the other. */
  readonly from?: string | undefined;
  readonly before?: string | undefined;
  /** Types that who asks does not get to see. */
  readonly hidden: readonly string[];
}

export interface TimelineRow {
  readonly id: string;
  readonly at: string;
  readonly event: string;
  readonly service: string;
  readonly kind: string;
  readonly recordId: string;
  readonly assetId: string | null;
  readonly personId: string | null;
  readonly rule: string | null;
  readonly codes: Readonly<Record<string, unknown>>;
}

export interface RecordRow {
  readonly recordId: string;
  readonly service: string;
  readonly kind: string;
  readonly assetId: string | null;
  readonly openedAt: string;
  readonly lastAt: string;
  readonly lastEvent: string;
}

export interface CountRow {
  readonly service: string;
  readonly kind: string;
  readonly total: number;
  readonly open: number;
}

const columns = `event_id AS id, at, event, service, kind, record_id AS "recordId",
  asset_id AS "assetId", person_id AS "personId", rule, codes`;

/** A customer, and all who were merged into them (CU-01): what was said of them stays said of them. */
const them = `WITH them AS (
  SELECT $1::uuid AS id UNION ALL SELECT id FROM customer WHERE merged_into = $1)`;

const page = `${them}
SELECT entry.* FROM them, LATERAL (
  SELECT ${columns} FROM customer_entry
  WHERE customer_id = them.id AND ($2::timestamptz IS NULL OR (at, event_id) < ($2, $3::uuid))
    AND ($4::text IS NULL OR service = $4) AND ($5::text IS NULL OR kind = $5)
    AND ($6::text IS NULL OR rule = $6) AND ($7::uuid IS NULL OR asset_id = $7)
    AND ($8::timestamptz IS NULL OR at >= $8) AND ($9::timestamptz IS NULL OR at < $9)
    AND event <> ALL ($10::text[])
  ORDER BY at DESC, event_id DESC LIMIT $11) AS entry
ORDER BY at DESC, id DESC LIMIT $11`;

const open = `${them}
SELECT record_id AS "recordId", service, kind, asset_id AS "assetId",
  opened_at AS "openedAt", last_at AS "lastAt", last_event AS "lastEvent"
FROM customer_record JOIN them ON customer_id = them.id
WHERE open ORDER BY opened_at DESC, record_id LIMIT $2`;

const counts = `${them}
SELECT service, kind, count(*) AS total, count(*) FILTER (WHERE open) AS open
FROM customer_record JOIN them ON customer_id = them.id WHERE kind <> ALL ($2::text[])
GROUP BY service, kind ORDER BY service, kind`;

const latest = `${them}
SELECT newest.* FROM
  (SELECT DISTINCT service FROM customer_record JOIN them ON customer_id = them.id) AS s,
  LATERAL (SELECT entry.* FROM them, LATERAL (
    SELECT ${columns} FROM customer_entry AS e WHERE e.customer_id = them.id
      AND e.service = s.service AND event <> ALL ($2::text[])
    ORDER BY at DESC, event_id DESC LIMIT 1) AS entry
  ORDER BY at DESC, id DESC LIMIT 1) AS newest
ORDER BY newest.at DESC, newest.id`;

/** One page a customer (CU-16). */
@Injectable()
export class ReadTimeline {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The newest first; one more than the limit, where there are more. */
  page(
    customerId: string,
    filter: TimelineFilter,
    after: readonly [string, string] | undefined,
    limit: number,
  ): Promise<TimelineRow[]> {
    const { service, kind, rule, assetId, from, before, hidden } = filter;
    return this.database.query(page, [
      customerId,
      ...(after ?? [null, null]),
      ...[service, kind, rule, assetId, from, before].map((value) => value ?? null),
      hidden,
      limit + 1,
    ]);
  }

  /** Customers whom entries name beside their own, by their numbers, as far as regions may see them. */
  async others(
    rows: readonly TimelineRow[],
    regions: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    const ids = [...new Set(rows.map(({ codes }) => codes['otherId']).filter(Boolean))];
    if (ids.length === 0) return new Map();
    const found = await this.database.query<{ id: string; number: string; regionCode: string }>(
      `SELECT id, number, region_code AS "regionCode" FROM customer WHERE id = ANY ($1::uuid[])`,
      [ids],
    );
    const seen = found.filter(({ regionCode }) => serves(regions, regionCode));
    return new Map(seen.map(({ id, number }) => [id, number]));
  }

  /** What is open, the newest first. */
  open(customerId: string, limit: number): Promise<RecordRow[]> {
    return this.database.query(open, [customerId, limit]);
  }

  /** How many records each service keeps of them, by kind. */
  counts(customerId: string, hidden: readonly string[]): Promise<CountRow[]> {
    return this.database.query(counts, [customerId, hidden]);
  }

  /** The last thing that each service said. */
  latest(customerId: string, hidden: readonly string[]): Promise<TimelineRow[]> {
    return this.database.query(latest, [customerId, hidden]);
  }
}
