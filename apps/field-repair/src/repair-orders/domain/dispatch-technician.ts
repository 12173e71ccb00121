import { RepairOrderDispatchedV1, RepairOrderRescheduledV1 } from '@kefu/messages-field-repair';
import { cancelTimer, conflict, happened, meetTimer, serves } from '@kefu/kernel';
import { remarked, type RepairContext, type RepairDecision, type Step } from './context.js';
import { startAcceptance, TELL_LEAD_INSTEAD, WINDOW_ENDS } from './deadlines.js';
import { moveFrom } from './life-cycle.js';
import { afterMissedWindow } from './no-show.js';
import {
  isTechnician,
  notRefused,
  obey,
  servesRegionOrHasReason,
  type StaffMember,
} from './policies.js';
import type { AssignedTechnician, RepairOrder } from './repair-order.js';

export interface DispatchTechnician {
  /** The lead's, for a technician of another region (FR-07). */
  readonly outOfRegionReason?: string | undefined;
  /** Why somebody else is sent: a code, where a technician is on the order already. */
  readonly reason?: string | undefined;
}

/** FR-03, FR-07: the lead sends somebody. */
export const dispatchTechnician = (
  order: RepairOrder,
  person: StaffMember,
  { outOfRegionReason, reason }: DispatchTechnician,
  context: RepairContext,
): RepairDecision => {
  const before = takenFrom(order, reason, context);
  const from = ['notified', 'unsolved', 'dispatched'] as const;
  const status = moveFrom(from, before.order.status, 'dispatched', 'FR-03');
  obey([isTechnician, notRefused, servesRegionOrHasReason], {
    order,
    person,
    outOfRegionReason,
  });
  const technician: AssignedTechnician = {
    id: person.id,
    ...(person.teamId ? { teamId: person.teamId } : {}),
    ...(person.leadId ? { leadId: person.leadId } : {}),
    outOfRegion: !serves(person.regionIds, order.regionId),
  };
  const put = putOnOrder({ ...before.order, status }, technician, false, context);
  return {
    next: { ...put.order, remarks: remarked(order, context, 'out-of-region', outOfRegionReason) },
    events: [...before.events, ...put.events],
    timers: [...before.timers, ...put.timers],
    ...(reason ? { reason } : {}),
  };
};

/**
 * FR-03: somebody else is sent in place of a technician who does not answer, did not come, is away or
 * has left; with a reason, and an appointment that was agreed is off.
 */
const takenFrom = (
  order: RepairOrder,
  reason: string | undefined,
  context: RepairContext,
): Step => {
  const { order: now, events, timers } = afterMissedWindow(order, context);
  const { technician, appointment } = order;
  if (!technician || (now.status !== 'dispatched' && now.status !== 'confirmed')) {
    return { order, events: [], timers: [] };
  }
  if (reason === undefined) {
    throw conflict(
      'already-dispatched',
      {
        zh: '已派给一名维修员，改派须说明原因',
        en: 'A technician is on it already; sending another takes a reason',
      },
      { rule: 'FR-03' },
    );
  }
  if (now.status !== 'confirmed' || !appointment) return { order: now, events, timers };
  const { customerId } = order;
  const { window } = appointment;
  const off = {
    customerId,
    technicianId: technician.id,
    window,
    toldBy: 'technician',
    reason,
  } as const;
  return {
    order: { ...now, status: 'dispatched' },
    events: [happened(RepairOrderRescheduledV1, off, 'FR-03')],
    timers: [cancelTimer(WINDOW_ENDS)],
  };
};

/** Whoever was told before, this technician has the order now. */
export const putOnOrder = (
  order: RepairOrder,
  technician: AssignedTechnician,
  direct: boolean,
  context: RepairContext,
): Step => ({
  order: {
    ...order,
    technician: { ...technician, at: context.now },
    dispatches: order.dispatches + 1,
    appointment: undefined,
  },
  events: [
    happened(
      RepairOrderDispatchedV1,
      {
        technicianId: technician.id,
        ...(technician.teamId ? { teamId: technician.teamId } : {}),
        regionId: order.regionId,
        outOfRegion: technician.outOfRegion,
        direct,
        dispatchedBy: context.by.id,
        again: order.dispatches > 0,
        dispatchedAt: context.now,
      },
      'FR-03',
    ),
  ],
  timers: [
    meetTimer('FR-03'),
    cancelTimer(TELL_LEAD_INSTEAD),
    ...(direct ? [] : [startAcceptance(context)]),
  ],
});
