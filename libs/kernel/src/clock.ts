import { toInstant, type Instant } from './instant.js';

/** The domain clock: decisions, event times, timers and the audit trail read it, nothing else does. */
export interface Clock {
  now(): Instant;
  /** True when time stands still and is stepped by a conductor. */
  readonly stepped: boolean;
}

export const systemClock: Clock = { now: () => toInstant(Date.now()), stepped: false };

/** Time that stands still until it is stepped; never backwards. */
export class SteppedClock implements Clock {
  readonly stepped = true;
  readonly #listeners = new Set<() => void>();
  #now: Instant;

  constructor(start: Instant) {
    this.#now = start;
  }

  now(): Instant {
    return this.#now;
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
