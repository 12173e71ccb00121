import { RepairOrderDispatchedV1 } from '@kefu/messages-field-repair';
import { cancelTimer, happened, meetTimer, serves } from '@kefu/kernel';
import { remarked, type RepairContext, type RepairDecision, type Step } from './context.js';
import { TELL_LEAD_INSTEAD } from './deadlines.js';
import { moveFrom } from './life-cycle.js';
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
}

/** FR-03, FR-07: the lead sends somebody. */
export const dispatchTechnician = (
  order: RepairOrder,
  person: StaffMember,
  { outOfRegionReason }: DispatchTechnician,
  context: RepairContext,
): RepairDecision => {
  const status = moveFrom(['notified', 'unsolved'], order.status, 'dispatched', 'FR-03');
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
  const put = putOnOrder({ ...order, status }, technician, false, context);
  return {
    next: { ...put.order, remarks: remarked(order, context, 'out-of-region', outOfRegionReason) },
    events: put.events,
    timers: put.timers,
  };
};

/** Whoever was told before, this technician has the order now. */
export const putOnOrder = (
  order: RepairOrder,
  technician: AssignedTechnician,
  direct: boolean,
  { now, by }: RepairContext,
): Step => ({
  order: {
    ...order,
    technician: { ...technician, at: now },
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
        dispatchedBy: by.id,
        again: order.dispatches > 0,
        dispatchedAt: now,
      },
      'FR-03',
    ),
  ],
  timers: [meetTimer('FR-03'), cancelTimer(TELL_LEAD_INSTEAD)],
});
