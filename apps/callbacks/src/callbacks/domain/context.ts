import type { Handbook } from '@kefu/handbook';
import type { Actor, Decision, Instant } from '@kefu/kernel';
import type { Callback } from './callback.js';

export interface CallbackContext {
  readonly now: Instant;
  readonly by: Actor;
  readonly handbook: Handbook;
}

export type CallbackDecision = Decision<Callback>;

/** What every event of a callback says: by which rule, whom, and about what. */
export const about = ({ plan, customerId, concerns }: Callback) => ({
  plan,
  customerId,
  concerns,
});

/** Nothing happens: the rule has nothing to say about a callback in this state. */
export const unchanged = (callback: Callback): CallbackDecision => ({ next: callback, events: [] });
