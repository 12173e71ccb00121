import type { Handbook } from '@kefu/handbook';
import type { Actor, Instant } from '@kefu/kernel';
import { Database, decodeCursor, page, type Page, type Range } from '@kefu/persistence';
import { HANDBOOK } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { whereOf, type CaseFilter } from './case-filter.js';
import { withoutNulls } from './figures.js';

export interface Case {
  readonly id: string;
  readonly number: string;
  readonly source: string;
  readonly regionId?: string;
  readonly area?: string;
  readonly category?: string;
  readonly cause?: string;
  readonly severity?: string;
  readonly channel?: string;
  readonly ownerId?: string;
  readonly department?: string;
  readonly receivedAt: Instant;
  readonly endedAt?: Instant;
  readonly outcome?: string;
}

/** What a figure is made of, the latest first. */
@Injectable()
export class FindCases {
  constructor(
    private readonly database: Database,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  async find(by: Actor, filter: CaseFilter, { cursor, limit }: Range): Promise<Page<Case>> {
    const where = whereOf(by, filter, this.handbook.calendar);
    const after = decodeCursor(cursor, ['instant', 'id']);
    if (after) {
      const [at, id] = after.map((part) => where.place(part));
      where.always(`(c.received_at, c.id) < (${String(at)}::timestamptz, ${String(id)}::uuid)`);
    }
    const rows = await this.database.queryByValues<Record<string, unknown>>(
      `SELECT c.id, c.number, c.source, c.region_id AS "regionId", c.area, c.category, c.cause,
              c.severity, c.channel, c.owner_id AS "ownerId", c.department,
              c.received_at AS "receivedAt", c.ended_at AS "endedAt", c.outcome
       FROM every_case c WHERE ${String(where)}
       ORDER BY c.received_at DESC, c.id DESC LIMIT ${where.place(limit + 1)}`,
      where.values,
    );
    const cases = rows.map((row) => withoutNulls(row) as unknown as Case);
    return page(cases, limit, ({ receivedAt, id }) => [receivedAt, id]);
  }
}
