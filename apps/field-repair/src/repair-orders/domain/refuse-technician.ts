import { RepairOrderTechnicianRefusedV1 } from '@kefu/messages-field-repair';
import { happened } from '@kefu/kernel';
import { remarked, type RepairContext, type RepairDecision, type Step } from './context.js';
import { leadTakesBack, type WithReason } from './give-back-visit.js';
import { wrongState } from './life-cycle.js';
import { afterMissedWindow } from './no-show.js';
import { leadOf, mentionToLead, tellLead } from './notify.js';
import { isTechnician, notRefused, obey, type StaffMember } from './policies.js';
import { putBack } from './record-result.js';
import type { RepairOrder } from './repair-order.js';
import { visitorOf } from './sight.js';

const because = 'technician-refused' as const;

/**
 * FR-07: the customer does not want this technician, and is not offered them again. Whoever is sent
 * away from the site has not solved it, so that FR-11 runs for the next visit.
 */
export const refuseTechnician = (
  order: RepairOrder,
  { reason, remark }: WithReason,
  context: RepairContext,
): RepairDecision => {
  const technicianId = visitorOf(order);
  if (!technicianId) throw wrongState(order.status, 'FR-07');
  const before = afterMissedWindow(order, context);
  const back = without(before.order, context);
  const { customerId } = order;
  const said = { customerId, technicianId, reason, recordedBy: context.by.id };
  return {
    next: {
      ...back.order,
      refusedTechnicianIds: [...order.refusedTechnicianIds, technicianId],
      remarks: remarked(order, context, 'technician-refused', remark),
    },
    events: [
      ...before.events,
      happened(RepairOrderTechnicianRefusedV1, said, 'FR-07'),
      ...back.events,
    ],
    timers: [...before.timers, ...back.timers],
    reason,
  };
};

/** The order without the technician, and with the lead who is to find another. */
const without = (order: RepairOrder, context: RepairContext): Step => {
  const whom = { ...leadOf(order), because };
  const { status, notice } = order;
  if (status === 'notified' && notice?.as === 'technician') return tellLead(order, whom, context);
  if (status !== 'on-site' && status !== 'unsolved') return leadTakesBack(order, because, context);
  const unsolved = {
    reason: because,
    source: 'technician' as const,
    nextVisitBy: context.handbook.deadline('FR-11', context.now).at,
    at: context.now,
  };
  const {
    next,
    events,
    timers = [],
  } = status === 'on-site' ? putBack(order, unsolved, context) : { next: order, events: [] };
  const told = mentionToLead({ ...next, technician: undefined }, whom, context);
  return {
    order: told.order,
    events: [...events, ...told.events],
    timers: [...timers, ...told.timers],
  };
};

/** FR-03, FR-07: who was told directly is sent by accepting, unless refused, or gone, meanwhile. */
export const requireStillOffered = (order: RepairOrder, person: StaffMember): void => {
  obey([isTechnician, notRefused], { order, person });
};
