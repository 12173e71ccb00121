import { RepairOrderCancelledV1, RepairOrderVoidedV1 } from '@kefu/messages-field-repair';
import { happened, move } from '@kefu/kernel';
import { remarked, type RepairContext, type RepairDecision } from './context.js';
import { cancelAllTimers } from './deadlines.js';
import type { WithReason } from './give-back-visit.js';
import { repairOrderTransitions } from './life-cycle.js';
import type { RepairOrder } from './repair-order.js';

/** The customer's wish. */
export const cancelOrder = (
  order: RepairOrder,
  { reason, remark }: WithReason,
  context: RepairContext,
): RepairDecision => {
  const status = move(repairOrderTransitions, order.status, 'cancelled');
  const by = context.by.id;
  return {
    next: {
      ...order,
      status,
      ending: { at: context.now, outcome: 'cancelled', by, reason },
      remarks: remarked(order, context, 'cancelled', remark),
    },
    events: [
      happened(RepairOrderCancelledV1, { customerId: order.customerId, reason, cancelledBy: by }),
    ],
    timers: cancelAllTimers(),
    reason,
  };
};

/** G-03: entered in error. The manager voids it with a reason; it stays on record. */
export const voidOrder = (
  order: RepairOrder,
  { reason, remark }: WithReason,
  context: RepairContext,
): RepairDecision => {
  const status = move(repairOrderTransitions, order.status, 'voided', 'G-03');
  const by = context.by.id;
  return {
    next: {
      ...order,
      status,
      ending: { at: context.now, outcome: 'voided', by, reason },
      remarks: remarked(order, context, 'voided', remark),
    },
    events: [
      happened(RepairOrderVoidedV1, { customerId: order.customerId, reason, voidedBy: by }, 'G-03'),
    ],
    timers: cancelAllTimers(),
    reason,
  };
};
