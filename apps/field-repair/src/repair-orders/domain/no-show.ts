import { RepairOrderNoShowRecordedV1 } from '@kefu/messages-field-repair';
import { cancelTimer, happened, meetTimer, refusedByRule } from '@kefu/kernel';
import { personIn, type RepairContext, type RepairDecision, type Step } from './context.js';
import { startAcceptance, WINDOW_ENDS } from './deadlines.js';
import { moveFrom } from './life-cycle.js';
import { leadOf, tellLead } from './notify.js';
import type { Evidence, NoShow, RepairOrder } from './repair-order.js';
import { appointed, requireWordInTime, visitEnded, visitUnderWay } from './visits.js';

const recorded = (order: RepairOrder, noShow: NoShow, context: RepairContext) => {
  const by = personIn(context);
  return happened(
    RepairOrderNoShowRecordedV1,
    {
      who: noShow.who,
      customerId: order.customerId,
      technicianId: noShow.technicianId,
      ...(order.technician?.teamId ? { teamId: order.technician.teamId } : {}),
      window: noShow.window,
      ...(noShow.who === 'customer' ? { absentAt: noShow.at } : {}),
      ...(by && noShow.who === 'customer' ? { recordedBy: by } : {}),
    },
    'FR-05',
  );
};

/**
 * FR-05: the window ended with neither arrival nor word. Also where the timer has not come to it yet,
 * so that what is on record does not depend on how late a timer fires.
 */
export const afterMissedWindow = (
  order: RepairOrder,
  context: RepairContext,
  at = context.now,
): Step => {
  const { appointment, technician } = order;
  const missed = order.status === 'confirmed' && appointment && at > appointment.window.to;
  if (!missed || !technician) return { order, events: [], timers: [] };
  const { window } = appointment;
  const noShow: NoShow = {
    who: 'technician',
    technicianId: technician.id,
    window,
    at: context.now,
  };
  return {
    order: {
      ...order,
      status: moveFrom(['confirmed'], order.status, 'dispatched', 'FR-05'),
      appointment: { ...appointment, missed: true },
      noShows: [...order.noShows, noShow],
    },
    events: [recorded(order, noShow, context)],
    timers: [cancelTimer(WINDOW_ENDS)],
  };
};

/** What the timer at the end of the window does: the lead is told, whose FR-03 runs. */
export const recordTechnicianNoShow = (
  order: RepairOrder,
  context: RepairContext,
): RepairDecision => {
  const missed = afterMissedWindow(order, context);
  if (missed.events.length === 0) return { next: order, events: [] };
  const whom = { ...leadOf(order), because: 'technician-silent', cause: 'no-show' } as const;
  const told = tellLead(missed.order, whom, context);
  return { next: told.order, events: [...missed.events, ...told.events], timers: told.timers };
};

/**
 * FR-05: the technician came in vain. Told apart from a technician's no-show by evidence from within the
 * window, and it charges nobody.
 */
export const recordCustomerAbsent = (
  order: RepairOrder,
  evidence: Evidence,
  context: RepairContext,
): RepairDecision => {
  const status = moveFrom([...appointed], order.status, 'dispatched', 'FR-05');
  const visit = visitUnderWay(order, 'FR-05');
  if (evidence.at > context.now || evidence.at < visit.window.from) {
    throw refusedByRule('FR-05', 'evidence-outside-window', {
      zh: '证据的时间须在到达时段开始之后、现在之前',
      en: 'The evidence must be from after the window began and before now',
    });
  }
  requireWordInTime(order, visit.window, evidence.at);
  const noShow: NoShow = {
    who: 'customer',
    technicianId: visit.technicianId,
    window: visit.window,
    at: evidence.at,
    evidence,
  };
  return {
    next: {
      ...order,
      status,
      appointment: undefined,
      visits: visitEnded(order, 'customer-absent'),
      noShows: [...order.noShows, noShow],
    },
    events: [recorded(order, noShow, context)],
    // somebody came, so the next visit that FR-11 asks for was made
    timers: [
      cancelTimer(WINDOW_ENDS),
      ...['FR-10', 'FR-11', 'FR-03'].map(meetTimer),
      startAcceptance(context),
    ],
  };
};
