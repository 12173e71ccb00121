import type { Instant } from '@kefu/kernel';

/** A timer whose time has come, as its handler sees it. */
export interface FiredTimer<Payload = unknown> {
  /** Name of the aggregate that it belongs to: `repair-order`. */
  readonly aggregate: string;
  /** Rule id of a deadline, or a verb phrase. */
  readonly kind: string;
  /** Id of the aggregate. */
  readonly ref: string;
  /** When it was due, which is what a breach says, however late it is fired. */
  readonly fireAt: Instant;
  readonly startedAt: Instant;
  readonly payload: Payload;
}

/**
 * What firing causes. It runs in the runner's transaction, in which the timer is settled already, and
 * has to look at the state again: `change(ref, system(kind), decide, { noWait: true })`. It may run
 * more than once, so it must have no effect outside the database.
 */
export type TimerHandler = (timer: FiredTimer) => Promise<unknown>;

/** Handlers by {@link timerKey}. */
export type TimerHandlers = ReadonlyMap<string, TimerHandler>;

export const timerKey = (aggregate: string, kind: string): string => `${aggregate}/${kind}`;
