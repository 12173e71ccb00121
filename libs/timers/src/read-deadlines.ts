import type { Instant, Responsible } from '@kefu/kernel';
import type { Database } from '@kefu/persistence';

/** What a deadline keeps with its timer: how its due time came about, and who must keep it. */
export interface DeadlinePayload<Explanation = unknown> {
  readonly explanation: Explanation;
  readonly responsible: Responsible;
}

export interface DeadlineRow {
  readonly kind: string;
  readonly aggregate: string;
  readonly ref: string;
  readonly dueAt: Instant;
  readonly startedAt: Instant;
  /** `fired`: missed, and the deed is not done; `late`: missed, and done since. */
  readonly status: 'running' | 'met' | 'fired' | 'late' | 'cancelled';
  readonly settledAt: Instant | null;
  /** A {@link DeadlinePayload} where the timer is a deadline. */
  readonly payload: unknown;
}

/** Every timer that an aggregate has or had, in the order in which they were started. */
export const readDeadlines = (database: Database, ref: string): Promise<DeadlineRow[]> =>
  database.query<DeadlineRow>(
    `SELECT kind, aggregate, ref, fire_at AS "dueAt", started_at AS "startedAt", status,
            settled_at AS "settledAt", payload
     FROM timer WHERE ref = $1 ORDER BY started_at, id`,
    [ref],
  );
