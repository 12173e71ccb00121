import type { Role } from '@kefu/handbook';
import { RepairOrderNotifiedV1 } from '@kefu/messages-field-repair';
import {
  cancelTimer,
  happened,
  meetTimer,
  plusMillis,
  refusedByRule,
  serves,
  startTimer,
  type Happened,
} from '@kefu/kernel';
import { personIn, type RepairContext, type RepairDecision, type Step } from './context.js';
import { NOT_ACCEPTED, startDeadline, TELL_LEAD_INSTEAD } from './deadlines.js';
import { moveFrom } from './life-cycle.js';
import { isFree, isTechnician, notRefused, obey, type StaffMember } from './policies.js';
import type { Notice, RepairOrder } from './repair-order.js';

type Because = RepairOrderNotifiedV1['because'];

/** Why somebody is told decides which rule speaks. */
const ruleOf: Readonly<Record<Because, string>> = {
  reported: 'FR-02',
  'technician-silent': 'FR-03',
  'technician-declined': 'FR-07',
  'visit-declined': 'FR-07',
  'technician-refused': 'FR-07',
};

const notified = (notice: Notice, because: Because, cause?: string): Happened =>
  happened(
    RepairOrderNotifiedV1,
    {
      as: notice.as,
      ...(notice.personId ? { notifiedId: notice.personId } : {}),
      ...(notice.teamId ? { teamId: notice.teamId } : {}),
      ...(notice.by ? { notifiedBy: notice.by } : {}),
      because,
      ...(cause ? { cause } : {}),
      notifiedAt: notice.at,
    },
    ruleOf[because],
  );

/**
 * A technician who was told may still be waiting, and a lead who was told may be away: telling the lead
 * as well, or another one, is no new state.
 */
const statusOnceTold = (order: RepairOrder, lead: StaffMember) =>
  order.status === 'notified' && order.notice?.personId !== lead.id
    ? order.status
    : moveFrom(['reported'], order.status, 'notified', 'FR-02');

/** FR-02: the desk recorded that it told the repair lead; their limit of FR-03 starts. */
export const notifyLead = (
  order: RepairOrder,
  lead: StaffMember,
  context: RepairContext,
): RepairDecision => {
  const status = statusOnceTold(order, lead);
  if (!lead.roles.includes('repair-lead') || !serves(lead.regionIds, order.regionId)) {
    throw refusedByRule('FR-02', 'not-a-lead-of-the-region', {
      zh: '此人不是本区域的维修组长',
      en: 'This person is no repair lead of the region',
    });
  }
  const told = tellLead(
    order,
    { leadId: lead.id, teamId: lead.teamId, because: 'reported' },
    context,
  );
  return {
    next: { ...told.order, status },
    events: told.events,
    timers: [meetTimer('FR-02'), ...told.timers],
  };
};

/**
 * FR-02: the desk recorded that it told a free technician of the region directly. Accepting within the
 * limit of FR-03 dispatches them; else the lead is told instead.
 */
export const notifyTechnician = (
  order: RepairOrder,
  person: StaffMember,
  context: RepairContext,
): RepairDecision => {
  const status = moveFrom(['reported'], order.status, 'notified', 'FR-02');
  // without a reason of the lead, which nobody has been asked for yet: only the own region
  obey([isTechnician, notRefused, isFree], { order, person });
  if (!serves(person.regionIds, order.regionId)) {
    throw refusedByRule('FR-07', 'out-of-region-needs-reason', {
      zh: '跨区维修员须由组长派工',
      en: 'Only the lead sends a technician of another region',
    });
  }
  const by = personIn(context);
  const notice: Notice = {
    as: 'technician',
    personId: person.id,
    ...(person.teamId ? { teamId: person.teamId } : {}),
    ...(person.leadId ? { leadId: person.leadId } : {}),
    at: context.now,
    ...(by ? { by } : {}),
  };
  const { at, explanation } = context.handbook.deadline('FR-03', context.now);
  return {
    next: { ...order, status, notice },
    events: [notified(notice, 'reported')],
    timers: [meetTimer('FR-02'), startTimer(TELL_LEAD_INSTEAD, plusMillis(at, 1), { explanation })],
  };
};

export interface LeadToTell {
  readonly leadId?: string | undefined;
  readonly teamId?: string | undefined;
  /** What they are, where no lead is to be had. */
  readonly role?: Role | undefined;
  readonly because: Because;
  /** Where no `because` says it. */
  readonly cause?: string;
}

/** The lead of who is on the order, or was told of it. */
export const leadOf = ({ technician, notice }: RepairOrder): Omit<LeadToTell, 'because'> => ({
  leadId: technician?.leadId ?? notice?.leadId,
  teamId: technician?.teamId ?? notice?.teamId,
});

/** The lead knows of the order from now, so their limit runs from now, whoever had it before. */
export const tellLead = (order: RepairOrder, whom: LeadToTell, context: RepairContext): Step => {
  const told = mentionToLead(order, whom, context);
  const { leadId, role = 'repair-lead' } = whom;
  const responsible = { role, ...(leadId ? { personId: leadId } : {}) };
  return { ...told, timers: [...told.timers, startDeadline('FR-03', context, responsible)] };
};

/** The lead knows of it, and another deadline than FR-03 runs for it, or none. */
export const mentionToLead = (
  order: RepairOrder,
  { leadId, teamId, because, cause }: LeadToTell,
  context: RepairContext,
): Step => {
  const by = personIn(context);
  const notice: Notice = {
    as: 'repair-lead',
    ...(leadId ? { personId: leadId, leadId } : {}),
    ...(teamId ? { teamId } : {}),
    at: context.now,
    ...(by ? { by } : {}),
  };
  return {
    order: { ...order, notice },
    events: [notified(notice, because, cause)],
    timers: [cancelTimer(TELL_LEAD_INSTEAD)],
  };
};

/**
 * FR-03: who was sent did not accept in time, or the window that they stated has passed and nobody had
 * agreed it with the customer: it is before the lead again, whose limit runs.
 */
export const bringBackToLead = (order: RepairOrder, context: RepairContext): RepairDecision => {
  const { appointment } = order;
  const stated = appointment && !appointment.missed ? appointment.window : undefined;
  if (order.status !== 'dispatched' || (stated && stated.to >= context.now)) {
    return { next: order, events: [] };
  }
  const cause = stated ? 'not-confirmed' : 'not-accepted';
  const whom = { ...leadOf(order), because: 'technician-silent', cause } as const;
  const kept = stated ? { ...order, appointment: undefined } : order;
  const told = tellLead(kept, whom, context);
  return {
    next: told.order,
    events: told.events,
    timers: [cancelTimer(NOT_ACCEPTED), ...told.timers],
  };
};

/** FR-03: the technician did not accept in time, so Kefu tells the lead. No breach of anybody. */
export const tellLeadInstead = (order: RepairOrder, context: RepairContext): RepairDecision => {
  const { notice } = order;
  if (order.status !== 'notified' || notice?.as !== 'technician')
    return { next: order, events: [] };
  const told = tellLead(order, { ...leadOf(order), because: 'technician-silent' }, context);
  return { next: told.order, events: told.events, timers: told.timers };
};
