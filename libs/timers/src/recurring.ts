import { type Instant, toInstant } from '@kefu/kernel';
import type { Database } from '@kefu/persistence';
import { Cron } from 'croner';
import { timerKey, type TimerHandler } from './fired-timer.js';

export interface Schedule {
  /** Rule id or verb phrase; one row a kind. */
  readonly kind: string;
  /** Five fields, or six with seconds first. */
  readonly cron: string;
  /** IANA name: `Asia/Shanghai`. */
  readonly zone: string;
}

export interface Recurring extends Schedule {
  readonly run: TimerHandler;
}

/** What recurring timers have instead of the name of an aggregate. */
export const RECURRING = 'recurring';

export const recurringKey = (kind: string): string => timerKey(RECURRING, kind);

/**
 * Work that comes again by the calendar: fired by one instance, armed again in the same transaction
 * as its effect; after being down it is fired once, not once for every time that was missed.
 * @throws Error when the pattern or the zone is no such thing, or never comes
 */
export const recurring = (schedule: Schedule, run: TimerHandler): Recurring => {
  nextTime(schedule, toInstant(Date.now()));
  return { ...schedule, run };
};

/** The first time after the given one. */
export const nextTime = ({ kind, cron, zone }: Schedule, after: Instant): Instant => {
  const next = new Cron(cron, { timezone: zone, paused: true }).nextRun(new Date(after));
  if (!next) throw new Error(`${kind} never comes: ${cron}`);
  return toInstant(next);
};

/**
 * Starts those that do not run, and moves those whose schedule is another than before; one that is
 * due already is fired first.
 */
export const armRecurring = async (
  database: Database,
  schedules: Iterable<Schedule>,
  now: Instant,
): Promise<void> => {
  for (const schedule of schedules) {
    const { kind, cron, zone } = schedule;
    await database.query(
      `INSERT INTO timer AS t (kind, aggregate, ref, fire_at, started_at, payload)
       VALUES ($1, $2, $1, $3, $4, $5)
       ON CONFLICT (aggregate, ref, kind) WHERE status = 'running' DO UPDATE
       SET fire_at = excluded.fire_at, started_at = excluded.started_at, payload = excluded.payload
       WHERE t.payload <> excluded.payload AND t.fire_at > excluded.started_at`,
      [kind, RECURRING, nextTime(schedule, now), now, JSON.stringify({ cron, zone })],
    );
  }
};
