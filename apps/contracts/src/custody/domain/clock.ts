import {
  clockedDecision,
  within,
  type Beside,
  type RunningLimit,
  type WithdrawnBreach,
} from '@kefu/handbook';
import { happened, type Happened } from '@kefu/kernel';
import { CustodyBreachWithdrawnV1 } from '@kefu/messages-contracts';
import {
  concernsOf,
  countedAt,
  type CustodyContext,
  type CustodyDecision,
  type CustodyItem,
} from './custody-item.js';

/** Counted again after so long; what was found different is cleared up. */
const clockOf = (item: CustodyItem, context: CustodyContext): RunningLimit | undefined => {
  const { status, ownerId: personId } = item;
  const from = countedAt(item);
  const then = context.handbook.asOf(from);
  if (status === 'in-custody') {
    const deadline = within('CT-18', from, then.parameter('CT-18', 'countEvery'), context);
    return { deadline, responsible: { role: 'clerk', personId } };
  }
  if (status !== 'discrepancy') return undefined;
  const deadline = within('CT-18', from, then.parameter('CT-18', 'clearUpWithin'), context);
  return { deadline, responsible: { role: 'manager' } };
};

const sayWithdrawn = (item: CustodyItem, told: WithdrawnBreach): Happened =>
  happened(CustodyBreachWithdrawnV1, { ...told, ...concernsOf(item) }, 'CT-18');

export const decided = (
  item: CustodyItem,
  events: readonly Happened[],
  context: CustodyContext,
  beside: Beside = {},
): CustodyDecision => {
  const clock = { rule: 'CT-18', clock: clockOf(item, context), now: context.now } as const;
  return clockedDecision(item, clock, events, beside, sayWithdrawn);
};
