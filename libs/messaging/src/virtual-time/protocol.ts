import type { Instant } from '@kefu/kernel';

/** Asks every instance how far it is; each answers with a {@link ClockReport}. */
export const ASK = 'kefu.clock.ask';
/** Steps every instance's clock; the payload is a {@link StepOrder}, the answer a {@link ClockReport}. */
export const STEP = 'kefu.clock.step';

export interface StepOrder {
  readonly to: Instant;
}

export interface ClockReport {
  /** Unique to a running instance. */
  readonly instance: string;
  readonly service: string;
  readonly now: Instant;
  /** When its next timer is due; absent when none runs. */
  readonly nextDue?: Instant;
  /** Outbox rows, parked events, messages pending or in hand: 0 means that nothing is under way. */
  readonly unsettled: number;
  /** Counts what it has done; still the same when asked again means that it rests. */
  readonly done: number;
  /** What went wrong while answering. */
  readonly fault?: string;
}
