import { clocked, type Awaited } from '@kefu/handbook';
import type { Happened } from '@kefu/kernel';
import type { Payout, PayoutContext, PayoutDecision } from './payout.js';

/**
 * A manager of the region approves, then finance pays: it lies with a role and with nobody in person, so
 * that nobody who leaves takes it along (G-01).
 */
const clockOf = (payout: Payout, { handbook }: PayoutContext): Awaited => {
  const { status, owedAt, approvedAt = owedAt } = payout;
  const clocks = {
    owed: { from: owedAt, parameter: 'approveWithin', role: 'manager' },
    approved: { from: approvedAt, parameter: 'payWithin', role: 'finance' },
  } as const;
  if (status === 'refused' || status === 'withdrawn') return 'called-off';
  if (status !== 'owed' && status !== 'approved') return undefined;
  const { from, parameter, role } = clocks[status];
  const deadline = handbook.asOf(from).deadline('CT-08', from, [], { parameter });
  return { deadline, responsible: { role } };
};

/** The payout with its clock, which follows from what it is. */
export const decided = (
  changed: Payout,
  events: readonly Happened[],
  context: PayoutContext,
  reason?: string,
): PayoutDecision => ({
  ...clocked(changed, 'CT-08', clockOf(changed, context), context),
  events,
  ...(reason ? { reason } : {}),
});
