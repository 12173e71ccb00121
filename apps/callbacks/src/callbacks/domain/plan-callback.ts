import { stableId, type Instant } from '@kefu/kernel';
import type { Callback, Concerns, ContractKind, Plan } from './callback.js';
import type { CallbackContext, CallbackDecision } from './context.js';
import { deadlineOf, runDeadline } from './deadlines.js';
import { tell } from './tell.js';

export interface Occasion {
  readonly concerns: Concerns;
  readonly customerId: string;
  readonly regionId: string;
  readonly contractKind: ContractKind;
}

/**
 * CB-11: the same for the same plan, order or complaint, and occasion, however often it is heard of, so
 * that nobody is called twice for the same thing.
 */
export const callbackIdOf = (plan: Plan, aboutId: string, occasion: string): string =>
  stableId(`callback ${plan} ${aboutId} ${occasion}`);

const aboutIdOf = ({ repairOrderId, complaintId, orderId, openingId }: Concerns): string =>
  repairOrderId ?? complaintId ?? orderId ?? openingId ?? '';

interface Planned {
  readonly plan: Plan;
  readonly occasion: string;
  readonly dueAt: Instant;
}

/** A call falls due and comes onto somebody's list by itself (CB-11). */
export const planCallback = (
  { plan, occasion, dueAt }: Planned,
  { concerns, customerId, regionId, contractKind }: Occasion,
  agentId: string | undefined,
  context: CallbackContext,
): CallbackDecision => {
  const breachAt = deadlineOf({ plan, concerns, startedAt: dueAt, rests: [] }, context).at;
  const next: Callback = {
    id: callbackIdOf(plan, aboutIdOf(concerns), occasion),
    status: 'due',
    plan,
    occasion,
    concerns,
    customerId,
    regionId,
    contractKind,
    startedAt: dueAt,
    dueAt,
    breachAt,
    ...(agentId ? { agentId } : {}),
    attempts: [],
    rests: [],
    breaches: [],
  };
  return {
    next,
    events: [
      tell('scheduled', next, { regionId, dueAt, breachAt }, plan),
      ...(agentId ? [tell('assigned', next, { agentId }, 'CB-11')] : []),
    ],
    timers: runDeadline(next, context),
  };
};
