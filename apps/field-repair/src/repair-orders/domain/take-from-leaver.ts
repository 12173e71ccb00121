import { RepairOrderDeclinedV1, RepairOrderOwnerChangedV1 } from '@kefu/messages-field-repair';
import { happened } from '@kefu/kernel';
import type { RepairContext, RepairDecision, Step } from './context.js';
import { leadTakesBack } from './give-back-visit.js';
import { isOpen } from './life-cycle.js';
import { leadOf, mentionToLead, tellLead } from './notify.js';
import type { RepairOrder } from './repair-order.js';

/** Somebody who works here no longer, or no longer in that role. */
export interface Leaver {
  readonly personId: string;
  /** Goes on no visits any more. */
  readonly visits: boolean;
  /** Neither leads nor answers for orders any more. */
  readonly answers: boolean;
  /** Who answers in their place: a lead of the region, else a manager. */
  readonly successor?: { readonly id: string; readonly teamId?: string } | undefined;
}

/** FR-03, G-01: what somebody who leaves had goes back to the lead, and never without an owner. */
export const takeFromLeaver = (
  order: RepairOrder,
  leaver: Leaver,
  context: RepairContext,
): RepairDecision => {
  if (!isOpen(order.status)) return { next: order, events: [] };
  const steps = [leaderLess, visitorLess, ownerLess];
  const {
    order: next,
    events,
    timers,
  } = steps.reduce<Step>(
    (before, step) => {
      const after = step(before.order, leaver, context);
      return {
        order: after.order,
        events: [...before.events, ...after.events],
        timers: [...before.timers, ...after.timers],
      };
    },
    { order, events: [], timers: [] },
  );
  return { next, events, timers, reason: 'left' };
};

type Without = (order: RepairOrder, leaver: Leaver, context: RepairContext) => Step;

const unchanged = (order: RepairOrder): Step => ({ order, events: [], timers: [] });

/** Another lead is told, whose limit runs where somebody is still to be sent. */
const leaderLess: Without = (order, { personId, answers, successor }, context) => {
  if (!answers || leadOf(order).leadId !== personId) return unchanged(order);
  const lead = successor ? { leadId: successor.id } : {};
  const { technician: had, notice } = order;
  const technician = had && { ...withoutLead(had), ...lead };
  const others: RepairOrder = {
    ...order,
    ...(technician ? { technician } : {}),
    ...(notice ? { notice: { ...withoutLead(notice), ...lead } } : {}),
  };
  if (notice?.as !== 'repair-lead') return unchanged(others);
  const whom = {
    leadId: successor?.id,
    teamId: successor?.teamId ?? notice.teamId,
    because: 'reported',
    cause: 'lead-left',
  } as const;
  return order.status === 'notified'
    ? tellLead(others, whom, context)
    : mentionToLead(others, whom, context);
};

const withoutLead = <Part extends { readonly leadId?: string }>({
  leadId: _gone,
  ...part
}: Part): Omit<Part, 'leadId'> => part;

const visitorLess: Without = (order, { personId, visits }, context) => {
  if (!visits) return unchanged(order);
  const { status, technician, notice } = order;
  const whom = {
    ...leadOf(order),
    because: 'technician-silent',
    cause: 'technician-left',
  } as const;
  if (status === 'notified' && notice?.as === 'technician' && notice.personId === personId) {
    return tellLead(order, whom, context);
  }
  if (technician?.id !== personId) return unchanged(order);
  if (status === 'on-site') return mentionToLead(order, whom, context);
  if (status !== 'dispatched' && status !== 'confirmed') return unchanged(order);
  const said = { technicianId: personId, reason: 'technician-left' };
  const back = leadTakesBack(order, 'visit-declined', context);
  return { ...back, events: [happened(RepairOrderDeclinedV1, said, 'FR-03'), ...back.events] };
};

const ownerLess: Without = (order, { personId, answers, successor }) => {
  if (!answers || order.ownerId !== personId || !successor) return unchanged(order);
  const { id: to } = successor;
  const events = [happened(RepairOrderOwnerChangedV1, { from: personId, to }, 'G-01')];
  return { order: { ...order, ownerId: to }, events, timers: [] };
};
