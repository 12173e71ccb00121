import type { Handbook } from '@kefu/handbook';
import type { Actor, Decision, Instant } from '@kefu/kernel';
import type { Callback } from './callback.js';

export interface CallbackContext {
  readonly now: Instant;
  readonly by: Actor;
  readonly handbook: Handbook;
}

export type CallbackDecision = Decision<Callback>;

/** Nothing happens: the rule has nothing to say about a callback in this state. */
export const unchanged = (callback: Callback): CallbackDecision => ({ next: callback, events: [] });
