import type { Handbook } from '@kefu/handbook';
import type { Actor, LocalDate } from '@kefu/kernel';
import { Database } from '@kefu/persistence';
import { HANDBOOK } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { dimensions, whereOf, type CaseFilter, type Dimension } from './case-filter.js';
import { figuresOf, withoutNulls, type Figures } from './figures.js';

export interface Bar {
  readonly key?: string;
  readonly count: number;
  /** Of all of them, in percent. */
  readonly share: number;
  /** Of this one and all before it. */
  readonly cumulative: number;
}

export interface Pareto {
  readonly total: number;
  readonly items: readonly Bar[];
  /** Those of kinds beyond the first thousand. */
  readonly others: number;
}

export interface Step {
  readonly from: LocalDate;
  readonly received: number;
  readonly ended: number;
}

export const steps = ['day', 'week', 'month'] as const;
export type StepName = (typeof steps)[number];

/** What files of earlier systems are told apart by has no end. */
const mostShown = 1_000;

const percent = (part: number, of: number): number =>
  of === 0 ? 0 : Math.round((part / of) * 10_000) / 100;

/** CP-14: complaints of Kefu and of earlier systems together. */
@Injectable()
export class AnalyseCases {
  constructor(
    private readonly database: Database,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  /** The most frequent first. */
  async pareto(by: Actor, of: Dimension, filter: CaseFilter): Promise<Pareto> {
    const where = whereOf(by, filter, this.handbook.calendar);
    const rows = await this.database.queryByValues<{ key: string | null; count: number }>(
      `SELECT c.${dimensions[of]} AS key, count(*)::int AS count FROM every_case c
       WHERE ${String(where)} GROUP BY 1 ORDER BY 2 DESC, 1 NULLS LAST`,
      where.values,
    );
    const total = rows.reduce((sum, { count }) => sum + count, 0);
    let before = 0;
    const items = rows.slice(0, mostShown).map(({ key, count }) => {
      before += count;
      const bar = { count, share: percent(count, total), cumulative: percent(before, total) };
      return { ...(key === null ? {} : { key }), ...bar };
    });
    return { total, items, others: total - before };
  }

  /** How many came and how many ended in each day, week or month of the centre. */
  async trend(by: Actor, every: StepName, filter: CaseFilter): Promise<Step[]> {
    const { from, to, ...more } = filter;
    const came = await this.byDay(by, every, 'received_at', filter);
    const ended = await this.byDay(by, every, 'ended_at', {
      ...more,
      ...(from ? { endedFrom: from } : {}),
      ...(to ? { endedTo: to } : {}),
    });
    const days = [...new Set([...came.keys(), ...ended.keys()])].sort();
    return days.map((day) => ({
      from: day,
      received: came.get(day) ?? 0,
      ended: ended.get(day) ?? 0,
    }));
  }

  /** All that is measured of them: of all together, or of each kind. */
  async figures(by: Actor, of: Dimension | undefined, filter: CaseFilter): Promise<Figures[]> {
    const where = whereOf(by, filter, this.handbook.calendar);
    const key = of ? `c.${dimensions[of]}` : 'NULL::text';
    const rows = await this.database.queryByValues<Record<string, unknown>>(
      `SELECT ${key} AS key, ${figuresOf} FROM every_case c WHERE ${String(where)}
       GROUP BY 1 ORDER BY count(*) DESC, 1 NULLS LAST LIMIT ${where.place(mostShown)}`,
      where.values,
    );
    return rows.map((row) => withoutNulls(row) as unknown as Figures);
  }

  private async byDay(
    by: Actor,
    every: StepName,
    column: 'received_at' | 'ended_at',
    filter: CaseFilter,
  ): Promise<ReadonlyMap<LocalDate, number>> {
    const { calendar } = this.handbook;
    const where = whereOf(by, filter, calendar).always(`c.${column} IS NOT NULL`);
    const rows = await this.database.queryByValues<{ day: LocalDate; count: number }>(
      `SELECT date_trunc('${every}', day::timestamp)::date AS day, sum(count)::int AS count FROM (
         SELECT (c.${column} AT TIME ZONE ${where.place(calendar.zone)})::date AS day,
                count(*) AS count
         FROM every_case c WHERE ${String(where)} GROUP BY 1
       ) days GROUP BY 1`,
      where.values,
    );
    return new Map(rows.map(({ day, count }) => [day, count]));
  }
}
