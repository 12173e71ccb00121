import { RepairOrderArrivalDeniedV1 } from '@kefu/messages-field-repair';
import { happened, type Instant } from '@kefu/kernel';
import type { RepairContext, RepairDecision } from './context.js';
import { isOpen } from './life-cycle.js';
import type { RepairOrder, Visit } from './repair-order.js';

/** The arrival that is on record for the last appointment; undefined where the no-show stands. */
const recordedArrival = ({ visits, noShows, appointment }: RepairOrder): Visit | undefined => {
  const last = visits.at(-1);
  if (!last || last.denied) return undefined;
  const { arrivedAt } = last;
  const missed = noShows.some(({ who, at }) => who === 'technician' && at > arrivedAt);
  const agreedSince = (appointment?.confirmedAt ?? arrivedAt) > arrivedAt;
  return missed || agreedSince ? undefined : last;
};

/**
 * CB-01: "no" against a recorded arrival reaches the lead at once and is on the order. Without a
 * recorded arrival there is nothing to contradict.
 */
export const denyArrival = (
  order: RepairOrder,
  said: { readonly callbackId: string; readonly at: Instant },
  { now }: RepairContext,
): RepairDecision => {
  const visit = recordedArrival(order);
  if (!visit || !isOpen(order.status)) return { next: order, events: [] };
  const { customerId, regionId, technician } = order;
  const { technicianId, arrivedAt } = visit;
  const known = technician?.id === technicianId ? technician : undefined;
  const team = known?.teamId ? { teamId: known.teamId } : {};
  const leadId = known?.leadId;
  const event = {
    ...{ customerId, regionId, technicianId, ...team, ...(leadId ? { leadId } : {}) },
    ...{ visit: order.visits.length, arrivedAt },
    ...{ callbackId: said.callbackId, deniedAt: said.at },
  };
  return {
    next: {
      ...order,
      visits: [...order.visits.slice(0, -1), { ...visit, denied: said }],
      notice: {
        ...{ as: 'repair-lead', ...(leadId ? { personId: leadId, leadId } : {}), ...team, at: now },
      },
    },
    events: [happened(RepairOrderArrivalDeniedV1, event, 'CB-01')],
  };
};
