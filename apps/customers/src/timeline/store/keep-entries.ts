import { Database, type Transaction } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';
import type { Entry } from './facts.js';

const recordset = `jsonb_to_recordset($1::jsonb) AS e ("recordId" uuid, service text, kind text, "customerId" uuid,
  "assetId" uuid, "viaId" uuid, open boolean, opens boolean, "openedAt" timestamptz, at timestamptz, event text)`;

/**
 * From here on each id stands in one row, which others wait for: of two sources, of which one says what
 * happened to a record and the other whose it is, the later one sees the earlier. All are locked in one
 * order, new ones as they are made.
 */
const meet = `INSERT INTO customer_record (record_id, service, kind, customer_id, asset_id, via_id, open, opened_at,
  last_at, last_event)
SELECT "recordId", service, kind, "customerId", "assetId", "viaId", coalesce(open, false),
  CASE WHEN opens THEN "openedAt" END, at, event
FROM ${recordset} ORDER BY "recordId" ON CONFLICT DO NOTHING RETURNING record_id AS id`;
const lock = `SELECT FROM customer_record WHERE record_id = ANY ($1::uuid[]) ORDER BY record_id FOR UPDATE`;

/**
 * Each event of those that were there in turn; what it does not say stays. The ids are given once more, or
 * all of the table would be read for how many events PostgreSQL takes the JSON to hold.
 */
const follow = `UPDATE customer_record AS r SET service = e.service, kind = e.kind,
  customer_id = coalesce(e."customerId", r.customer_id),
  asset_id = coalesce(e."assetId", r.asset_id), via_id = coalesce(r.via_id, e."viaId"), open = coalesce(e.open, r.open),
  opened_at = CASE WHEN e.opens THEN coalesce(r.opened_at, e."openedAt") ELSE r.opened_at END,
  last_at = e.at, last_event = e.event
FROM ${recordset}
WHERE r.record_id = e."recordId" AND r.record_id = ANY ($2::uuid[])`;

const write = `INSERT INTO customer_entry (event_id, at, event, service, kind, record_id, customer_id,
  asset_id, person_id, rule, codes)
SELECT e."eventId", e.at, e.event, e.service, e.kind, e."recordId", e."customerId",
  e."assetId", e."personId", e.rule, e.codes
FROM jsonb_to_recordset($1::jsonb) AS e ("eventId" uuid, at timestamptz, event text, service text, kind text,
  "recordId" uuid, "customerId" uuid, "assetId" uuid, "personId" uuid, rule text, codes jsonb)
ON CONFLICT DO NOTHING`;

/** Records that are known by now through the one that they name; returns which. */
const learn = `UPDATE customer_record AS r SET
  customer_id = coalesce(r.customer_id, via.customer_id), asset_id = coalesce(r.asset_id, via.asset_id)
FROM customer_record AS via
WHERE via.record_id = r.via_id AND (r.record_id = ANY ($1::uuid[]) OR r.via_id = ANY ($1::uuid[]))
  AND (r.customer_id IS NULL AND via.customer_id IS NOT NULL
    OR r.asset_id IS NULL AND via.asset_id IS NOT NULL)
RETURNING r.record_id AS id`;

/** Their entries, those too that came before anybody said whose they are. */
const settle = `UPDATE customer_entry AS e SET
  customer_id = coalesce(e.customer_id, r.customer_id), asset_id = coalesce(e.asset_id, r.asset_id)
FROM customer_record AS r
WHERE e.record_id = r.record_id AND r.record_id = ANY ($1::uuid[])
  AND (e.customer_id IS NULL AND r.customer_id IS NOT NULL OR e.asset_id IS NULL AND r.asset_id IS NOT NULL)`;

/** Keeps what services say of customers. */
@Injectable()
export class KeepEntries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** In order per record; the same event again changes nothing. */
  async keep(entries: readonly Entry[]): Promise<void> {
    await this.database.transaction(async (tx) => {
      const send = (name: string, text: string, ...values: readonly unknown[]): void => {
        tx.enqueue({ name: `timeline-${name}`, text, values });
      };
      const records = foldedBy(entries);
      const named = entries.flatMap(({ viaId }) => viaId ?? []).filter((id) => !records.has(id));
      const ids = [...new Set([...records.keys(), ...named])];
      const told = ids.map((id) => records.get(id) ?? { recordId: id });
      const { rows: made } = await tx.run<{ id: string }>({
        ...{ name: 'timeline-meet', text: meet, values: [JSON.stringify(told)] },
      });
      const fresh = new Set(made.map(({ id }) => id));
      const known = ids.filter((id) => !fresh.has(id));
      if (known.length > 0) {
        const followed = known.flatMap((id) => records.get(id) ?? []);
        send('lock', lock, known);
        send('follow', follow, JSON.stringify(followed), known);
      }
      send('write', write, JSON.stringify(entries));
      // Of new records that name no other, nothing was said before, and nothing is to be learned
      const isAllSaid = known.length === 0 && entries.every(({ viaId }) => viaId === null);
      if (!isAllSaid) await this.settleAll(tx, ids);
    });
  }

  private async settleAll(tx: Transaction, ids: readonly string[]): Promise<void> {
    for (let known = [...ids]; known.length > 0;) {
      const learned = await tx.query<{ id: string }>(learn, [known]);
      const values = [[...new Set([...known, ...learned.map(({ id }) => id)])]];
      tx.enqueue({ name: 'timeline-settle', text: settle, values });
      known = learned.map(({ id }) => id);
    }
  }
}

/** What all of a batch come to for each record, since one statement changes a row only once. */
const foldedBy = (entries: readonly Entry[]): ReadonlyMap<string, object> => {
  const records = new Map<string, object>();
  for (const { recordId, customerId, assetId, viaId, open, ...rest } of entries) {
    const before = (records.get(recordId) ?? {}) as Partial<Entry> & { openedAt?: string };
    const opens = open === true;
    records.set(recordId, {
      ...rest,
      recordId,
      customerId: customerId ?? before.customerId ?? null,
      assetId: assetId ?? before.assetId ?? null,
      viaId: before.viaId ?? viaId,
      open: open ?? before.open ?? null,
      opens: opens || before.openedAt !== undefined,
      openedAt: before.openedAt ?? (opens ? rest.at : undefined),
    });
  }
  return records;
};
