import type { Instant } from '@kefu/kernel';
import type { CallbackContext, CallbackDecision } from './context.js';
import { planCallback, type Occasion } from './plan-callback.js';

export interface ToldResult extends Omit<Occasion, 'concerns' | 'contractKind'> {
  readonly complaintId: string;
  /** Which result: when the customer was told of it. */
  readonly resultToldAt: Instant;
  /** Tells one call for this result from another. */
  readonly occasion: string;
}

/** CP-10: what does the customer think of the result of their complaint? */
export const planEvaluation = (
  { complaintId, resultToldAt, occasion, ...of }: ToldResult,
  agentId: string | undefined,
  context: CallbackContext,
): CallbackDecision => {
  const about = { ...of, concerns: { complaintId, resultToldAt }, contractKind: 'none' } as const;
  return planCallback({ plan: 'CP-10', occasion, dueAt: context.now }, about, agentId, context);
};
