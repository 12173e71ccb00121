import { ruleIds, type Handbook } from '@kefu/handbook';
import { plusDays, type Instant } from '@kefu/kernel';
import { Database, type Conditions } from '@kefu/persistence';
import { HANDBOOK } from '@kefu/service';
import { csvLines } from '@kefu/tables';
import { Inject, Injectable } from '@nestjs/common';
import { CountEffect, Improvements } from '../../improvements/index.js';
import type { AuditPack } from '../domain/index.js';
import { scopeOf } from './cases-of-a-pack.js';

type Cell = string | number | boolean | null | undefined;
type Row = Readonly<Record<string, Cell>>;

const number = (person: string): string =>
  `coalesce((SELECT s.number FROM staff_record s WHERE s.id::text = ${person}), ${person})`;

/** What a pack has beside the traces: its name, and the query that it is read by. */
const lists: Readonly<Record<string, (where: string) => string>> = {
  'cases.csv': (
    where,
  ) => `SELECT c.number, c.region_id AS region, c.channel, c.category, c.severity,
      c.nature, c.cause, c.department, ${number('c.owner_id')} AS handler, c.status, c.received_at,
      c.ended_at, c.outcome, c.refusals + 1 AS rounds, c.cost, c.score
    FROM complaint c WHERE ${where} ORDER BY c.received_at, c.id`,
  'limits.csv': (
    where,
  ) => `SELECT c.number, t.kind AS rule, t.started_at, t.payload ->> 'dueAt' AS due_at,
      t.status, t.settled_at, coalesce(t.payload -> 'explanation' -> 'rests', '[]')::text AS rests,
      t.payload -> 'responsible' ->> 'role' AS responsible
    FROM complaint c JOIN timer t ON t.aggregate = 'complaint' AND t.ref = c.id::text AND t.payload ? 'dueAt'
    WHERE ${where} ORDER BY c.received_at, c.id, t.started_at, t.id`,
  'outcomes.csv': (where) => `SELECT ${number('c.owner_id')} AS handler, c.region_id AS region,
      coalesce(c.outcome, 'open') AS outcome, count(*) AS complaints, coalesce(sum(c.cost), 0)::numeric(17, 2) AS yuan
    FROM complaint c WHERE ${where} GROUP BY c.owner_id, c.region_id, c.outcome ORDER BY 1, 2, 3`,
  'endings.csv': (
    where,
  ) => `SELECT c.number, e.ending ->> 'outcome' AS outcome, e.ending ->> 'at' AS at,
      ${number(`e.ending ->> 'by'`)} AS decided_by, e.reopened
    FROM complaint c
    CROSS JOIN LATERAL (SELECT c.ending, false AS reopened
      UNION ALL SELECT one, true FROM jsonb_array_elements(c.earlier_endings) one) e
    WHERE ${where} AND e.ending IS NOT NULL AND (e.reopened OR e.ending ->> 'outcome' <> 'confirmed')
    ORDER BY 3, 1`,
};

const discontent = (where: string): string => `
SELECT b.id AS callback, b.plan, b.region_id AS region, b.ended_at, ${number('b.ended_by')} AS ended_by,
  b.wants_to_complain
FROM callback_record b
WHERE ${where} AND (b.dissatisfied OR b.wants_to_complain) AND NOT EXISTS (
  SELECT FROM complaint c WHERE c.callback ->> 'id' = b.id::text AND c.status <> 'voided')
ORDER BY b.ended_at, b.id`;

/** Whoever has the numbers of the cases and the seed finds the same. */
const sample = (where: string, { size, seed }: { size: string; seed: string }): string => `
SELECT c.number, encode(sha256(convert_to(${seed}::text || ':' || c.number, 'UTF8')), 'hex') AS lot
FROM complaint c WHERE ${where} ORDER BY 2 LIMIT ${size}`;

const textOf = (value: Cell): string => String(value ?? '');

const csvOf = async (head: readonly string[], rows: readonly Row[]): Promise<string> => {
  const all = async function* () {
    yield await Promise.resolve(head);
    for (const row of rows) yield head.map((name) => textOf(row[name]));
  };
  let text = '';
  for await (const lines of csvLines(all())) text += lines;
  return text;
};

/** The lists of a pack, each as a CSV file (CP-18). */
@Injectable()
export class Summaries {
  constructor(
    private readonly database: Database,
    private readonly improvements: Improvements,
    private readonly effects: CountEffect,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  async *of(pack: AuditPack): AsyncGenerator<readonly [name: string, text: string]> {
    const { calendar } = this.handbook;
    for (const [name, query] of Object.entries(lists)) {
      yield [name, await this.read(query, scopeOf(pack, calendar))];
    }
    const callbacks = scopeOf(pack, calendar, 'b.ended_at', 'b.region_id');
    yield ['discontent-without-complaint.csv', await this.read(discontent, callbacks)];
    const where = scopeOf(pack, calendar);
    const drawn = { size: where.place(pack.sampleSize), seed: where.place(pack.seed) };
    yield ['sample.csv', await this.read((cases) => sample(cases, drawn), where)];
    yield ['improvements.csv', await this.improvementsOf(pack)];
    yield ['handbook.json', `${JSON.stringify(this.inForce(pack), undefined, 2)}\n`];
  }

  /** The rules that complaints go by, as they were when the period began and ended, and what changed. */
  private inForce({ from, to }: AuditPack): object {
    const { calendar, profile } = this.handbook;
    const valuesAt = (at: Instant) => {
      const then = this.handbook.asOf(at);
      const rules = ruleIds.filter((id) => /^(?:CP|G)-/u.test(id));
      return Object.fromEntries(rules.map((id) => [id, then.valuesOf(id)]));
    };
    return {
      profile: profile.name,
      changes: profile.changes ?? [],
      atBeginning: valuesAt(calendar.instantAt(from, '00:00')),
      atEnd: valuesAt(calendar.instantAt(plusDays(to, 1), '00:00')),
    };
  }

  private async read(query: (where: string) => string, where: Conditions): Promise<string> {
    const rows = await this.database.queryByValues<Row>(query(String(where)), where.values);
    return csvOf(Object.keys(rows[0] ?? { none: '' }), rows);
  }

  /** Of every cause: what was done about it, who found that it helped, and complaints before and after. */
  private async improvementsOf({ to, ...pack }: AuditPack): Promise<string> {
    const rows: Row[] = [];
    let cursor: string | undefined;
    do {
      const { calendar } = this.handbook;
      const where = scopeOf(
        { ...pack, from: '1970-01-01', to },
        calendar,
        'i.planned_at',
        'i.region_id',
      );
      const found = await this.improvements.listed({
        ...{ as: 'i', where, by: ['id'], range: { cursor, limit: 200 } },
      });
      for (const { state } of found.items) {
        const { number: no, status, cause, category, regionId, dueOn, deeds, endedAt } = state;
        // What lay there before the period and was over by then is of another pack
        if (endedAt && endedAt < calendar.instantAt(pack.from, '00:00')) continue;
        const effect = await this.effects.of(state);
        const verified = deeds.findLast((deed) => deed.verified);
        rows.push({
          ...{ number: no, status, cause, category, region: regionId, dueOn },
          ...{ verifiedAt: verified?.checkedAt, verifiedBy: verified?.checkedBy },
          ...{ effectFrom: effect?.from, before: effect?.before, after: effect?.after },
        });
      }
      cursor = found.next;
    } while (cursor !== undefined);
    const head =
      'number status cause category region dueOn verifiedAt verifiedBy effectFrom before after';
    return csvOf(head.split(' '), rows);
  }
}
