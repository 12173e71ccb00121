import type { Instant } from '@kefu/kernel';

/** Asks every instance how far it is; the payload is an {@link Order}. */
export const ASK = 'kefu.clock.ask';
/** Steps every instance's clock; the payload is a {@link StepOrder}. */
export const STEP = 'kefu.clock.step';
/** Where each instance answers both, with an {@link Answered}: from one account to another, nobody replies to all. */
export const REPORT = 'kefu.clock.report';

export interface Order {
  /** Comes back with the answer. */
  readonly id: string;
}

export interface StepOrder extends Order {
  readonly to: Instant;
}

export interface Answered extends Order {
  readonly report: ClockReport;
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
