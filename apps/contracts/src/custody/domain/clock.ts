import { clocked, within, type RunningLimit } from '@kefu/handbook';
import type { Happened } from '@kefu/kernel';
import type { CustodyContext, CustodyDecision, CustodyItem } from './custody-item.js';

/** Counted again after so long; what was found different is cleared up. */
const clockOf = (item: CustodyItem, context: CustodyContext): RunningLimit | undefined => {
  const { status, counts, takenInAt, ownerId: personId } = item;
  const from = counts.at(-1)?.at ?? takenInAt;
  const then = context.handbook.asOf(from);
  if (status === 'in-custody') {
    const deadline = within('CT-18', from, then.parameter('CT-18', 'countEvery'), context);
    return { deadline, responsible: { role: 'clerk', personId } };
  }
  if (status !== 'discrepancy') return undefined;
  const deadline = within('CT-18', from, then.parameter('CT-18', 'clearUpWithin'), context);
  return { deadline, responsible: { role: 'manager' } };
};

export const decided = (
  item: CustodyItem,
  events: readonly Happened[],
  context: CustodyContext,
  reason?: string,
): CustodyDecision => ({
  ...clocked(item, 'CT-18', clockOf(item, context)),
  events,
  ...(reason ? { reason } : {}),
});
