import { minusSpan, plusSpan, type Clock, type Instant } from '@kefu/kernel';
import { Conditions } from '@kefu/persistence';
import { CLOCK } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import type { Improvement } from '../domain/index.js';
import { Improvements } from './improvements.js';

export interface Effect {
  /** When what was verified had been done; before and after are counted from there. */
  readonly from: Instant;
  readonly days: number;
  /** How many of the days after have passed. */
  readonly daysPassed: number;
  readonly before: number;
  readonly after: number;
}

const dayMillis = 86_400_000;

/** CP-14: complaints of the cause, category and region of an improvement, before and after it. */
@Injectable()
export class CountEffect {
  constructor(
    private readonly improvements: Improvements,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Nothing before it was verified, or what was only said would count. */
  async of(improvement: Improvement): Promise<Effect | undefined> {
    const { effectiveFrom: from, cause, category, regionId } = improvement;
    if (from === undefined) return undefined;
    const { handbook, database } = this.improvements;
    const { calendar } = handbook;
    const span = handbook.asOf(from).parameter('CP-14', 'effect');
    const day = calendar.localDate(from);
    const time = calendar.localTime(from);
    const start = calendar.instantAt(minusSpan(day, span), time);
    const end = calendar.instantAt(plusSpan(day, span), time);
    const where = new Conditions().equal('c', { cause, category, regionId });
    const [moment, first, last] = [from, start, end].map((at) => `${where.place(at)}::timestamptz`);
    const [row] = await database.query<{ before: number; after: number }>(
      `SELECT (count(*) FILTER (WHERE c.received_at < ${moment}))::int AS before,
              (count(*) FILTER (WHERE c.received_at >= ${moment}))::int AS after
       FROM every_case c
       WHERE ${String(where)} AND c.received_at >= ${first} AND c.received_at < ${last}`,
      where.values,
    );
    const days = Math.round((Date.parse(end) - Date.parse(from)) / dayMillis);
    const passed = Math.floor((Date.parse(this.clock.now()) - Date.parse(from)) / dayMillis);
    return {
      ...{ from, days, daysPassed: Math.min(days, passed) },
      ...{ before: row?.before ?? 0, after: row?.after ?? 0 },
    };
  }
}
