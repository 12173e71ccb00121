import type { Instant } from '@kefu/kernel';
import type { CallbackContext, CallbackDecision } from './context.js';
import { planCallback, type Occasion } from './plan-callback.js';

export interface TakenReceipt extends Occasion {
  /** Tells this receipt from another one of the same order, after the fault came back. */
  readonly receipt: number;
  /** When the centre took it in; before that nobody could have called. */
  readonly takenAt: Instant;
}

export const completionOccasion = (receipt: number): string => `receipt-${receipt}`;

/** CB-03, stage C: after the signed receipt, is it solved, and how satisfied is the customer? */
export const planCompletionCheck = (
  { receipt, takenAt, ...of }: TakenReceipt,
  agentId: string | undefined,
  context: CallbackContext,
): CallbackDecision => {
  const occasion = completionOccasion(receipt);
  return planCallback({ plan: 'CB-03', occasion, dueAt: takenAt }, of, agentId, context);
};
