import { ruleIds, type Handbook } from '@kefu/handbook';
import { plusDays, type Instant } from '@kefu/kernel';
import { Database, type Conditions } from '@kefu/persistence';
import { HANDBOOK } from '@kefu/service';
import { csvLines } from '@kefu/tables';
import { Inject, Injectable } from '@nestjs/common';
import { CountEffect, Improvements } from '../../improvements/index.js';
import type { AuditPack } from '../domain/index.js';
import { scopeOf } from './cases-of-a-pack.js';
import { discontent, lists, sample } from './queries-of-a-pack.js';

type Cell = string | number | boolean | null | undefined;
type Row = Readonly<Record<string, Cell>>;

/** One list of a pack: its file, what stands above its columns, and its lines. */
export interface Summary {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly Row[];
}

export const textOf = (value: Cell): string => String(value ?? '');

export const csvOf = async ({ head, rows }: Summary): Promise<string> => {
  const all = async function* () {
    yield await Promise.resolve(head);
    for (const row of rows) yield head.map((name) => textOf(row[name]));
  };
  let text = '';
  for await (const lines of csvLines(all())) text += lines;
  return text;
};

/** The lists of a pack (CP-18). */
@Injectable()
export class Summaries {
  constructor(
    private readonly database: Database,
    private readonly improvements: Improvements,
    private readonly effects: CountEffect,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  async *of(pack: AuditPack): AsyncGenerator<Summary> {
    const { calendar } = this.handbook;
    for (const [name, query] of Object.entries(lists)) {
      yield { name, ...(await this.read(query, scopeOf(pack, calendar))) };
    }
    const callbacks = scopeOf(pack, calendar, 'b.ended_at', 'b.region_id');
    yield {
      name: 'discontent-without-complaint.csv',
      ...(await this.read(discontent, callbacks)),
    };
    const where = scopeOf(pack, calendar);
    const drawn = { size: where.place(pack.sampleSize), seed: where.place(pack.seed) };
    yield { name: 'sample.csv', ...(await this.read((cases) => sample(cases, drawn), where)) };
    yield await this.improvementsOf(pack);
  }

  /** The rules that complaints go by, as they were when the period began and ended, and what changed. */
  inForce({ from, to }: AuditPack): object {
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

  private async read(
    query: (where: string) => string,
    where: Conditions,
  ): Promise<Omit<Summary, 'name'>> {
    const rows = await this.database.queryByValues<Row>(query(String(where)), where.values);
    return { head: Object.keys(rows[0] ?? { none: '' }), rows };
  }

  /** Of every cause: what was done about it, who found that it helped, and complaints before and after. */
  private async improvementsOf({ to, ...pack }: AuditPack): Promise<Summary> {
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
    return { name: 'improvements.csv', head: head.split(' '), rows };
  }
}
