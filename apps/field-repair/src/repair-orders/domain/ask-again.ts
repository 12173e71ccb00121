import { RepairOrderConfirmationRequestedV1 } from '@kefu/messages-field-repair';
import { happened } from '@kefu/kernel';
import { remarked, type RepairContext, type RepairDecision } from './context.js';
import type { WithReason } from './give-back-visit.js';
import { wrongState } from './life-cycle.js';
import type { RepairOrder } from './repair-order.js';

/** Which call of the customer can lead to the end of an order, as it stands (FR-13, G-02). */
export const callAwaited = ({ status }: RepairOrder): 'CB-02' | 'CB-03' | undefined => {
  if (status === 'signed') return 'CB-03';
  return status === 'repaired' ? 'CB-02' : undefined;
};

/**
 * CB-03: skipping the call never closes the way. Somebody asks that the customer is called once more,
 * whatever became of the calls before; that nobody could reach them counts from now on anew.
 */
export const askAgain = (
  order: RepairOrder,
  { reason, remark }: WithReason,
  context: RepairContext,
): RepairDecision => {
  const plan = callAwaited(order);
  if (!plan) throw wrongState(order.status, 'FR-13');
  const { customerId, regionId } = order;
  const { id: requestedBy } = context.by;
  const event = { customerId, regionId, plan, requestedBy, requestedAt: context.now };
  return {
    next: {
      ...order,
      unreachable: undefined,
      remarks: remarked(order, context, 'asked-again', remark),
    },
    events: [happened(RepairOrderConfirmationRequestedV1, event, 'FR-13')],
    reason,
  };
};
