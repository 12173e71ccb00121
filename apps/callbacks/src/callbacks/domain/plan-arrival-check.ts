import type { Instant } from '@kefu/kernel';
import type { Concerns } from './callback.js';
import type { CallbackContext, CallbackDecision } from './context.js';
import { planCallback, type Occasion } from './plan-callback.js';

export interface AgreedAppointment extends Occasion {
  readonly concerns: Concerns & { readonly appointment: number };
  readonly windowEndsAt: Instant;
}

export const arrivalOccasion = (appointment: number): string => `appointment-${appointment}`;

/**
 * CB-01, stage A: at the end of the arrival window and a quarter of an hour, did the technician come?
 * Asked whatever is on record: only the customer's own word answers it.
 */
export const planArrivalCheck = (
  agreed: AgreedAppointment,
  agentId: string | undefined,
  context: CallbackContext,
): CallbackDecision => {
  const dueAt = context.handbook.deadline('CB-01', agreed.windowEndsAt, [], {
    parameter: 'after',
  }).at;
  const occasion = arrivalOccasion(agreed.concerns.appointment);
  return planCallback({ plan: 'CB-01', occasion, dueAt }, agreed, agentId, context);
};
