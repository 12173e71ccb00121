import { RepairOrderAcceptedV1 } from '@kefu/messages-field-repair';
import { happened, meetTimer, plusMillis, refusedByRule, startTimer } from '@kefu/kernel';
import type { RepairContext, RepairDecision, Step } from './context.js';
import { NOT_ACCEPTED } from './deadlines.js';
import { putOnOrder } from './dispatch-technician.js';
import { moveFrom, wrongState } from './life-cycle.js';
import type { RepairOrder, Window } from './repair-order.js';

/** FR-04: the customer can only be told of a time that is still to come. */
export const requireComingWindow = (window: Window, { now, handbook }: RepairContext): void => {
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
  const longest = handbook.deadline('FR-04', window.from, [], { parameter: 'longest' }).at;
  if (window.to > longest) {
    throw refusedByRule('FR-04', 'window-too-long', {
      zh: '到达时段过长',
      en: 'The arrival window is too long to wait for somebody',
    });
  }
  const latest = handbook.deadline('FR-04', now, [], { parameter: 'ahead' }).at;
  if (window.from > latest) {
    throw refusedByRule(
      'FR-04',
      'window-too-far-ahead',
      {
        zh: `到达时段最晚从 ${latest} 开始`,
        en: `The arrival window starts by ${latest} at the latest`,
      },
      { extra: { latest } },
    );
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
  requireComingWindow(window, context);
  const { technician } = dispatched;
  if (dispatched.status !== 'dispatched' || !technician) throw wrongState(order.status, 'FR-04');
  return {
    next: { ...dispatched, appointment: { window, acceptedAt: context.now } },
    events: [
      ...events,
      happened(RepairOrderAcceptedV1, { technicianId: technician.id, window }, 'FR-04'),
    ],
    timers: [...timers, startTimer(NOT_ACCEPTED, plusMillis(window.to, 1)), meetTimer('FR-03')],
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
