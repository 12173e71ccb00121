import { AsyncLocalStorage } from 'node:async_hooks';
import { toInstant, type Instant } from './instant.js';

/** The domain clock: decisions, event times, timers and the audit trail read it, nothing else does. */
export interface Clock {
  now(): Instant;
  /** True when time stands still and is stepped by a conductor. */
  readonly stepped: boolean;
}

const then = new AsyncLocalStorage<Instant>();

/**
 * Work that reads the clock as it stood then: what is told of the past is written down as it was. Whoever
 * retells opens the transaction before, so that what follows its commit runs in time again.
 */
export const retold = <T>(at: Instant, work: () => T): T => then.run(at, work);

export const systemClock: Clock = {
  now: () => then.getStore() ?? toInstant(Date.now()),
  stepped: false,
};

/** Time that stands still until it is stepped; never backwards. */
export class SteppedClock implements Clock {
  readonly stepped = true;
  readonly #listeners = new Set<() => void>();
  #now: Instant;

  constructor(start: Instant) {
    this.#now = start;
  }

  now(): Instant {
    return then.getStore() ?? this.#now;
  }

  /** @throws RangeError when `to` lies before now. */
  stepTo(to: Instant): void {
    if (to < this.#now) throw new RangeError(`time does not run backwards: ${to} < ${this.#now}`);
    this.#now = to;
    for (const listener of this.#listeners) listener();
  }

  /** Called after every step; returns the call that ends it. */
  onStep(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
