import { Database } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';
import type { Activity, Enrolment } from '../domain/index.js';

export type ListedActivity = Activity & { readonly version: number };
export type ListedEnrolment = Enrolment & { readonly version: number };

/** Each filter lets everything through where its value is null. */
const activities = `SELECT id, title, kind, status, place, starts_at AS "startsAt",
  ends_at AS "endsAt", capacity, segment, places, waiting, turns, waves, version
FROM activity
WHERE ($1::text IS NULL OR status = $1) AND ($2::text IS NULL OR kind = $2)
  AND ($3::text IS NULL OR title ILIKE $3)
  AND ($4::timestamptz IS NULL OR starts_at >= $4) AND ($5::timestamptz IS NULL OR starts_at < $5)
  AND ($6::timestamptz IS NULL OR (starts_at, id) > ($6, $7::uuid))
ORDER BY starts_at, id LIMIT $8`;

const enrolments = `SELECT e.id, e.activity_id AS "activityId", e.customer_id AS "customerId",
  e.status, e.turn, e.version
FROM enrolment e JOIN customer c ON c.id = e.customer_id
WHERE ($1::uuid IS NULL OR e.activity_id = $1) AND ($2::uuid IS NULL OR e.customer_id = ANY (customers_meant($2)))
  AND ($3::text IS NULL OR e.status = $3)
  AND ('*' = ANY($4::text[]) OR c.region_code = ANY($4))
  AND ($5::uuid IS NULL OR e.id > $5)
ORDER BY e.id LIMIT $6`;

/** One more than the limit each, where there are more. */
@Injectable()
export class FindActivities {
  constructor(@Inject(Database) private readonly database: Database) {}

  find(
    filter: {
      status?: string | undefined;
      kind?: string | undefined;
      title?: string | undefined;
      from?: string | undefined;
      to?: string | undefined;
    },
    after: readonly [startsAt: string, id: string] | undefined,
    limit: number,
  ): Promise<ListedActivity[]> {
    const title = filter.title?.replace(/[\\%_]/gu, '\\$&');
    return this.database.query<ListedActivity>(activities, [
      filter.status ?? null,
      filter.kind ?? null,
      title === undefined ? null : `%${title}%`,
      filter.from ?? null,
      filter.to ?? null,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit + 1,
    ]);
  }

  /** In the order in which they enrolled. */
  enrolments(
    filter: {
      activityId?: string | undefined;
      customerId?: string | undefined;
      status?: string | undefined;
    },
    regions: readonly string[],
    after: string | undefined,
    limit: number,
  ): Promise<ListedEnrolment[]> {
    const asked = [filter.activityId ?? null, filter.customerId ?? null, filter.status ?? null];
    return this.database.query(enrolments, [...asked, regions, after ?? null, limit + 1]);
  }
}
