import { happened } from '@kefu/kernel';
import { RepairOrderTakenForComplaintV1 } from '@kefu/messages-field-repair';
import type { RepairContext, RepairDecision } from './context.js';
import type { RepairOrder } from './repair-order.js';

/** CP-11: a complaint waits for this order. Nothing of the order changes by it. */
export const takenForComplaint = (
  order: RepairOrder,
  complaint: { readonly complaintId: string; readonly round: number },
  { now }: RepairContext,
): RepairDecision => {
  const { customerId } = order;
  const event = { customerId, ...complaint, takenAt: now };
  return { next: order, events: [happened(RepairOrderTakenForComplaintV1, event, 'CP-11')] };
};
