import { RepairOrderDeclinedV1 } from '@kefu/messages-field-repair';
import { cancelTimer, happened } from '@kefu/kernel';
import { remarked, type RepairContext, type RepairDecision, type Step } from './context.js';
import { NOT_ACCEPTED, WINDOW_ENDS } from './deadlines.js';
import { moveFrom, wrongState } from './life-cycle.js';
import { afterMissedWindow } from './no-show.js';
import { leadOf, tellLead } from './notify.js';
import type { RepairOrder } from './repair-order.js';

export interface WithReason {
  /** A code; free text goes into `remark`. */
  readonly reason: string;
  readonly remark?: string | undefined;
}

/**
 * FR-07: a technician declines with a reason. One who was told directly was not dispatched yet; either
 * way the lead is to find another.
 */
export const declineVisit = (
  order: RepairOrder,
  { reason, remark }: WithReason,
  context: RepairContext,
): RepairDecision => {
  const { notice } = order;
  const toldDirectly = order.status === 'notified' && notice?.as === 'technician';
  const before: Step = afterMissedWindow(order, context);
  const back = toldDirectly
    ? tellLead(order, { ...leadOf(order), because: 'technician-declined' }, context)
    : leadTakesBack(before.order, 'visit-declined', context);
  const technicianId = toldDirectly ? notice.personId : order.technician?.id;
  if (!technicianId) throw wrongState(order.status, 'FR-07');
  return {
    next: { ...back.order, remarks: remarked(order, context, 'declined', remark) },
    events: [
      ...before.events,
      happened(RepairOrderDeclinedV1, { technicianId, reason }, 'FR-07'),
      ...back.events,
    ],
    timers: [...before.timers, ...back.timers],
    reason,
  };
};

export const leadTakesBack = (
  order: RepairOrder,
  because: 'visit-declined' | 'technician-refused',
  context: RepairContext,
): Step => {
  const status = moveFrom(['dispatched', 'confirmed'], order.status, 'notified', 'FR-07');
  const freed = { ...order, status, technician: undefined, appointment: undefined };
  const told = tellLead(freed, { ...leadOf(order), because }, context);
  return { ...told, timers: [cancelTimer(WINDOW_ENDS), cancelTimer(NOT_ACCEPTED), ...told.timers] };
};
