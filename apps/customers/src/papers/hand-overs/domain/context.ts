import type { Handbook } from '@kefu/handbook';
import type { Actor, Decision, Instant } from '@kefu/kernel';
import type { HandOver } from './hand-over.js';

export interface HandOverContext {
  readonly now: Instant;
  readonly newId: () => string;
  readonly by: Actor;
  readonly handbook: Handbook;
}

export type HandOverDecision = Decision<HandOver>;
