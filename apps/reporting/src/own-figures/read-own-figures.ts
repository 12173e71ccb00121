import { isId, type Bilingual, type Instant } from '@kefu/kernel';
import { Database } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { figureNamed } from '../figures/index.js';

export interface OwnFigure {
  readonly figure: string;
  readonly title: Bilingual;
  readonly count: number;
  readonly value: number | null;
}

export interface OwnBreach {
  readonly rule: string;
  readonly dueAt: Instant;
  readonly settledAt: Instant | null;
  readonly concerns: string | null;
}

interface Counted {
  readonly figure: string;
  readonly count: number;
  readonly median: number | null;
  readonly average: number | null;
}

const inPeriod = 'f.at >= $2 AND f.at < $3';

/** By their own id alone: there is nothing to ask for that is somebody else's. */
@Injectable()
export class ReadOwnFigures {
  constructor(@Inject(Database) private readonly database: Database) {}

  async of(personId: string, from: Instant, to: Instant) {
    // Of another issuer's tokens a `sub` may be any text, and nothing is counted of it
    if (!isId(personId)) return { figures: [], breaches: [] };
    const values = [personId, from, to];
    const counted = await this.database.query<Counted>(
      `SELECT f.figure, count(*)::int AS count, avg(f.value) AS average,
         percentile_cont(0.5) WITHIN GROUP (ORDER BY f.value) AS median
       FROM figure_row f
       WHERE ${inPeriod} AND CASE WHEN f.order_id IS NULL OR f.callback_id IS NOT NULL OR f.figure = 'breaches'
         THEN f.person_id ELSE f.technician_id END = $1
       GROUP BY f.figure ORDER BY f.figure`,
      values,
    );
    const breaches = await this.database.query<OwnBreach>(
      `SELECT b.rule, b.due_at AS "dueAt", b.settled_at AS "settledAt", coalesce(o.number, c.number) AS concerns
       FROM figure_row f JOIN breach b USING (subject_id, sequence)
       LEFT JOIN repair_order o ON o.id = f.order_id LEFT JOIN complaint c ON c.id = f.complaint_id
       WHERE f.figure = 'breaches' AND f.person_id = $1 AND ${inPeriod}
       ORDER BY f.at DESC, b.subject_id, b.sequence LIMIT 200`,
      values,
    );
    return { figures: counted.flatMap(shown), breaches };
  }
}

const hundredths = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 100) / 100;

const shown = ({ figure: name, count, median, average }: Counted): OwnFigure[] => {
  const figure = figureNamed(name);
  if (!figure) return [];
  const isTime = figure.kind === 'minutes' || figure.kind === 'days';
  return [
    { figure: name, title: figure.title, count, value: hundredths(isTime ? median : average) },
  ];
};
