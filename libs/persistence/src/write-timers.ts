import type { Instant, TimerChange } from '@kefu/kernel';
import type { Statement, Transaction } from './transaction.js';

export interface TimerOwner {
  readonly aggregate: string;
  readonly ref: string;
  readonly now: Instant;
}

const start = `INSERT INTO timer (kind, aggregate, ref, fire_at, started_at, payload)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (aggregate, ref, kind) WHERE status = 'running'
DO UPDATE SET fire_at = excluded.fire_at, started_at = excluded.started_at, payload = excluded.payload,
  attempts = 0, next_attempt_at = NULL, last_error = NULL`;

const meet = `UPDATE timer SET status = CASE status WHEN 'running' THEN 'met' ELSE 'late' END, settled_at = $4
WHERE id = (SELECT id FROM timer WHERE aggregate = $2 AND ref = $3 AND kind = $1
            AND status IN ('running', 'fired') ORDER BY id DESC LIMIT 1)`;

const cancel = `UPDATE timer SET status = 'cancelled', settled_at = $4
WHERE aggregate = $2 AND ref = $3 AND kind = $1 AND status = 'running'`;

const statementFor = (owner: TimerOwner, change: TimerChange): Statement => {
  const key = [change.kind, owner.aggregate, owner.ref];
  switch (change.do) {
    case 'start':
      return {
        name: 'timer-start',
        text: start,
        values: [...key, change.at, owner.now, payloadOf(change)],
      };
    case 'meet':
      return { name: 'timer-meet', text: meet, values: [...key, owner.now] };
    case 'cancel':
      return { name: 'timer-cancel', text: cancel, values: [...key, owner.now] };
  }
};

type Start = Extract<TimerChange, { readonly do: 'start' }>;

export interface TimerOfNew {
  readonly ref: string;
  readonly start: Start;
}

const payloadOf = ({ payload }: Start): string | null =>
  payload === undefined ? null : JSON.stringify(payload);

/** Of records that are new, in one statement: none of them can have a timer yet. */
export const startTimersOfNew = (
  tx: Transaction,
  { aggregate, now }: Omit<TimerOwner, 'ref'>,
  started: readonly TimerOfNew[],
): void => {
  if (started.length === 0) return;
  tx.enqueue({
    name: 'timer-start-many',
    text: `INSERT INTO timer (kind, aggregate, ref, fire_at, started_at, payload)
           SELECT kind, $1, ref, fire_at, $2, payload
           FROM unnest($3::text[], $4::text[], $5::timestamptz[], $6::jsonb[])
             AS given (kind, ref, fire_at, payload)`,
    values: [
      aggregate,
      now,
      started.map(({ start }) => start.kind),
      started.map(({ ref }) => ref),
      started.map(({ start }) => start.at),
      started.map(({ start }) => payloadOf(start)),
    ],
  });
};

/** Starts, meets and cancels timers in the order that the decision names them. */
export const writeTimers = (
  tx: Transaction,
  owner: TimerOwner,
  changes: readonly TimerChange[],
): void => {
  for (const change of changes) tx.enqueue(statementFor(owner, change));
};
