import { RepairOrderAcceptedV1 } from '@kefu/messages-field-repair';
import { happened, refusedByRule, type Instant } from '@kefu/kernel';
import type { RepairContext, RepairDecision, Step } from './context.js';
import { putOnOrder } from './dispatch-technician.js';
import { moveFrom, wrongState } from './life-cycle.js';
import type { RepairOrder, Window } from './repair-order.js';

/** FR-04: the customer can only be told of a time that is still to come. */
export const requireComingWindow = (window: Window, now: Instant): void => {
  if (window.from >= window.to) {
    throw refusedByRule('FR-04', 'window-ends-before-it-starts', {
      zh: '到达时段的结束须晚于开始',
      en: 'The arrival window ends before it starts',
    });
  }
  if (window.to <= now) {
    throw refusedByRule('FR-04', 'window-in-the-past', {
      zh: '到达时段已经过去',
      en: 'The arrival window has passed',
    });
  }
};

/**
 * FR-04: the technician accepts and states an arrival window. One who was told directly and accepts in
 * time counts as dispatched (FR-03).
 */
export const acceptVisit = (
  order: RepairOrder,
  window: Window,
  context: RepairContext,
): RepairDecision => {
  const { order: dispatched, events, timers } = dispatchedTechnician(order, context);
  requireComingWindow(window, context.now);
  const { technician } = dispatched;
  if (dispatched.status !== 'dispatched' || !technician) throw wrongState(order.status, 'FR-04');
  return {
    next: { ...dispatched, appointment: { window, acceptedAt: context.now } },
    events: [
      ...events,
      happened(RepairOrderAcceptedV1, { technicianId: technician.id, window }, 'FR-04'),
    ],
    timers,
  };
};

/** Accepting by a technician who was told directly is their dispatch; others were dispatched already. */
const dispatchedTechnician = (order: RepairOrder, context: RepairContext): Step => {
  const { notice } = order;
  if (order.status !== 'notified' || notice?.as !== 'technician' || !notice.personId) {
    return { order, events: [], timers: [] };
  }
  const status = moveFrom(['notified'], order.status, 'dispatched', 'FR-03');
  const technician = {
    id: notice.personId,
    ...(notice.teamId ? { teamId: notice.teamId } : {}),
    ...(notice.leadId ? { leadId: notice.leadId } : {}),
    outOfRegion: false,
  };
  return putOnOrder({ ...order, status }, technician, true, context);
};
