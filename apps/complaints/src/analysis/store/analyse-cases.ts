import type { Handbook } from '@kefu/handbook';
import type { Actor, LocalDate } from '@kefu/kernel';
import { Database } from '@kefu/persistence';
import { HANDBOOK } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { daysWithin, dimensions, whereOf, type CaseFilter, type Dimension } from './case-filter.js';
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

  /**
   * How many came and how many ended in each day, week or month of the centre. Both are told in one pass:
   * to say on which day of the centre a moment lies costs more than to read it.
   */
  trend(by: Actor, every: StepName, { from, to, ...more }: CaseFilter): Promise<Step[]> {
    const { calendar } = this.handbook;
    const where = whereOf(by, more, calendar);
    const days = daysWithin(where, calendar, from, to);
    if (from !== undefined || to !== undefined) {
      where.always(`(${days('c.received_at')} OR ${days('c.ended_at')})`);
    }
    const zone = where.place(calendar.zone);
    const dayOf = (column: string) => `(c.${column} AT TIME ZONE ${zone})::date`;
    const within = `day BETWEEN coalesce(${where.place(from ?? null)}::date, '-infinity')
      AND coalesce(${where.place(to ?? null)}::date, 'infinity')`;
    return this.database.queryByValues<Step>(
      `SELECT date_trunc('${every}', day::timestamp)::date AS from,
              sum(received)::int AS received, sum(ended)::int AS ended
       FROM (
         SELECT ${dayOf('received_at')} AS came, ${dayOf('ended_at')} AS went, count(*) AS count
         FROM every_case c WHERE ${String(where)} GROUP BY 1, 2
       ) days
       CROSS JOIN LATERAL (VALUES (came, count, 0), (went, 0, count)) one (day, received, ended)
       WHERE ${within} GROUP BY 1 ORDER BY 1`,
      where.values,
    );
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
}
