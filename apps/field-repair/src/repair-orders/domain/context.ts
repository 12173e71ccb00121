import type { Handbook } from '@kefu/handbook';
import type { Actor, Decision, Happened, Instant, TimerChange } from '@kefu/kernel';
import type { Remark, RepairOrder } from './repair-order.js';

export interface RepairContext {
  readonly now: Instant;
  readonly newId: () => string;
  readonly by: Actor;
  readonly handbook: Handbook;
}

export type RepairDecision = Decision<RepairOrder>;

/** An order on its way through a decision, with what it caused so far. */
export interface Step {
  readonly order: RepairOrder;
  readonly events: readonly Happened[];
  readonly timers: readonly TimerChange[];
}

/** The person who decides, as events name them: absent when it is Kefu itself. */
export const personIn = ({ by }: RepairContext): string | undefined =>
  by.kind === 'person' ? by.id : undefined;

/** The order with what was said in words, where something was. */
export const remarked = (
  order: RepairOrder,
  { now, by }: RepairContext,
  about: string,
  text: string | undefined,
): readonly Remark[] =>
  text === undefined ? order.remarks : [...order.remarks, { at: now, by: by.id, about, text }];
