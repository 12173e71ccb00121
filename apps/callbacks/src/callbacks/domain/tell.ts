import * as messages from '@kefu/messages-callbacks';
import { happened, type EventClass, type Happened } from '@kefu/kernel';
import { isCare, type Callback } from './callback.js';

/**
 * How the same fact is told of a callback about a repair, of one about a complaint, and of one that
 * asks how the customer is: the published events of the first name their plans, so that no other plan
 * fits in.
 */
const words = {
  scheduled: [
    messages.CallbackScheduledV1,
    messages.CallbackEvaluationScheduledV1,
    messages.CallbackCareScheduledV1,
  ],
  assigned: [
    messages.CallbackAssignedV1,
    messages.CallbackEvaluationAssignedV1,
    messages.CallbackCareAssignedV1,
  ],
  attempted: [
    messages.CallbackAttemptedV1,
    messages.CallbackEvaluationAttemptedV1,
    messages.CallbackCareAttemptedV1,
  ],
  rescheduled: [
    messages.CallbackRescheduledV1,
    messages.CallbackEvaluationRescheduledV1,
    messages.CallbackCareRescheduledV1,
  ],
  unreachable: [
    messages.CallbackUnreachableV1,
    messages.CallbackEvaluationUnreachableV1,
    messages.CallbackCareUnreachableV1,
  ],
  skipped: [
    messages.CallbackSkippedV1,
    messages.CallbackEvaluationSkippedV1,
    messages.CallbackCareSkippedV1,
  ],
  breached: [
    messages.CallbackDeadlineBreachedV1,
    messages.CallbackEvaluationDeadlineBreachedV1,
    messages.CallbackCareDeadlineBreachedV1,
  ],
} as const satisfies Record<string, readonly [EventClass, EventClass, EventClass]>;

type Words = typeof words;
type Said<Fact extends keyof Words> = Omit<
  InstanceType<Words[Fact][1]>,
  'customerId' | 'complaintId' | 'resultToldAt'
>;

/** What every event about a repair says: by which rule, whom, and about what. */
export const aboutRepair = ({ plan, customerId, concerns }: Callback) => {
  if (plan === 'CP-10' || isCare(plan)) throw new Error(`${plan} is told in words of its own`);
  return { plan, customerId, concerns };
};

/** What every event about a complaint says. */
export const aboutComplaint = ({ customerId, concerns }: Callback) => {
  const { complaintId, resultToldAt } = concerns;
  if (!complaintId || !resultToldAt) throw new Error('An evaluation is of a result');
  return { customerId, complaintId, resultToldAt };
};

/** What every event about how a customer is getting on says. */
export const aboutCare = ({ plan, customerId, regionId, concerns }: Callback) => {
  const { orderId, deliveredAt } = concerns;
  return {
    ...{ plan, customerId, regionId },
    ...(orderId ? { orderId } : {}),
    ...(deliveredAt ? { deliveredAt } : {}),
  };
};

/** One fact of a callback, whatever it is about. */
export const tell = <Fact extends keyof Words>(
  fact: Fact,
  callback: Callback,
  said: Said<Fact>,
  rule?: string,
): Happened => {
  const [ofRepair, ofComplaint, ofCare]: readonly [EventClass, EventClass, EventClass] =
    words[fact];
  if (isCare(callback.plan)) return happened(ofCare, { ...aboutCare(callback), ...said }, rule);
  return callback.plan === 'CP-10'
    ? happened(ofComplaint, { ...aboutComplaint(callback), ...said }, rule)
    : happened(ofRepair, { ...aboutRepair(callback), ...said }, rule);
};
