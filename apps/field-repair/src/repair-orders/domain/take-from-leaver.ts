import type { Role } from '@kefu/handbook';
import { RepairOrderDeclinedV1 } from '@kefu/messages-field-repair';
import { happened, serves } from '@kefu/kernel';
import type { RepairContext, RepairDecision, Step } from './context.js';
import { passOn } from './deadlines.js';
import { leadTakesBack } from './give-back-visit.js';
import { isOpen } from './life-cycle.js';
import { leadOf, mentionToLead, tellLead } from './notify.js';
import { isLedBy, leads, mayOwn, ownedBy } from './ownership.js';
import type { RepairOrder } from './repair-order.js';
import { sinceArrival } from './when-it-was.js';

/** Who answers in somebody's place: a lead of the region, else whoever is above. */
export interface Successor {
  readonly id: string;
  readonly role: Role;
  readonly teamId?: string | undefined;
}

/** Somebody as they work here now: without a role or a region where they do not any more. */
export interface Leaver {
  readonly personId: string;
  readonly roles: readonly string[];
  readonly regionIds: readonly string[];
  readonly successor?: Successor | undefined;
}

/** What of an order somebody has and may keep no longer, in their roles and regions of now. */
const lost = (order: RepairOrder, { personId, roles, regionIds }: Leaver) => {
  const { technician, notice, regionId } = order;
  const here = serves(regionIds, regionId);
  const works = { id: personId, roles, here: here || technician?.outOfRegion === true };
  const told = order.status === 'notified' && notice?.as === 'technician';
  const visitor = technician?.id ?? (told ? notice.personId : undefined);
  const visits = roles.includes('technician') && works.here;
  return {
    lead: isLedBy(order, personId) && !leads(works),
    visit: visitor === personId && !visits,
    owner: order.ownerId === personId && !mayOwn(order, { ...works, here }),
  };
};

/** Whether anything of the order is to be taken from them. */
export const isLeft = (order: RepairOrder, leaver: Leaver): boolean =>
  isOpen(order.status) && Object.values(lost(order, leaver)).includes(true);

/** FR-03, G-01: what somebody who leaves had goes back to the lead, and never without an owner. */
export const takeFromLeaver = (
  order: RepairOrder,
  leaver: Leaver,
  context: RepairContext,
): RepairDecision => {
  if (!isLeft(order, leaver)) return { next: order, events: [] };
  const { lead, visit, owner } = lost(order, leaver);
  const steps = [...(lead ? [leaderLess] : []), ...(visit ? [visitorLess] : [])];
  const start: Step = { order, events: [], timers: [] };
  const {
    order: next,
    events,
    timers,
  } = [...steps, ...(owner ? [ownerLess] : [])].reduce((before, step) => {
    const after = step(before.order, leaver, context);
    return {
      order: after.order,
      events: [...before.events, ...after.events],
      timers: [...before.timers, ...after.timers],
    };
  }, start);
  return { next, events, timers, reason: 'left' };
};

type Without = (order: RepairOrder, leaver: Leaver, context: RepairContext) => Step;

/** Another lead is told, whose limit runs where somebody is still to be sent. */
const leaderLess: Without = (order, { personId, successor }, context) => {
  const lead = successor ? { leadId: successor.id } : {};
  const withLead = <Part extends { readonly leadId?: string }>({ leadId, ...part }: Part) =>
    leadId === personId ? { ...part, ...lead } : { ...part, ...(leadId ? { leadId } : {}) };
  const { technician, notice, unsolved, clocks } = order;
  const others: RepairOrder = {
    ...order,
    ...(technician ? { technician: withLead(technician) } : {}),
    ...(notice ? { notice: withLead(notice) } : {}),
  };
  const answers = { role: successor?.role ?? 'repair-lead', ...idOf(successor) } as const;
  const timers = passOn(order, 'FR-11', unsolved?.at, answers, context);
  if (notice?.as !== 'repair-lead') return { order: others, events: [], timers };
  const whom = {
    leadId: successor?.id,
    role: successor?.role,
    teamId: successor?.teamId ?? notice.teamId,
    because: 'reported',
    cause: 'lead-left',
  } as const;
  const awaited = order.status === 'notified' || clocks?.['FR-03'] !== undefined;
  const told = (awaited ? tellLead : mentionToLead)(others, whom, context);
  return { ...told, timers: [...timers, ...told.timers] };
};

/**
 * Their visit is before the lead, with the lead's limit. From the site nobody is called away: what they
 * did there may still be entered in their name.
 */
const visitorLess: Without = (order, { personId, successor }, context) => {
  const { status, repairedAt } = order;
  const back = leadOf(order);
  const leadId = back.leadId ?? successor?.id;
  const role = back.leadId ? undefined : successor?.role;
  const because = 'technician-silent' as const;
  const whom = { ...back, leadId, role, because, cause: 'technician-left' };
  const lead = { role: role ?? 'repair-lead', ...(leadId ? { personId: leadId } : {}) } as const;
  const handed = [
    ...passOn(order, 'FR-10', sinceArrival(order), lead, context),
    ...passOn(order, 'FR-12', repairedAt, lead, context),
  ];
  if (status === 'notified' || status === 'on-site') {
    const told = tellLead(order, whom, context);
    return { ...told, timers: [...handed, ...told.timers] };
  }
  if (status === 'dispatched' || status === 'confirmed') {
    const said = { technicianId: personId, reason: 'technician-left' };
    const taken = leadTakesBack(order, 'visit-declined', context);
    return { ...taken, events: [happened(RepairOrderDeclinedV1, said, 'FR-03'), ...taken.events] };
  }
  return { order, events: [], timers: handed };
};

const ownerLess: Without = (order, { successor }, context) =>
  successor ? ownedBy(order, successor, context) : { order, events: [], timers: [] };

const idOf = (person: Successor | undefined): { readonly personId?: string } =>
  person ? { personId: person.id } : {};
