import { RepairOrderRepairedV1, RepairOrderUnsolvedV1 } from '@kefu/messages-field-repair';
import {
  cancelTimer,
  happened,
  meetTimer,
  refusedByRule,
  whenItWas,
  type Instant,
} from '@kefu/kernel';
import { remarked, type RepairContext, type RepairDecision } from './context.js';
import { startDeadline } from './deadlines.js';
import type { WithReason } from './give-back-visit.js';
import { moveFrom, wrongState } from './life-cycle.js';
import type { RepairOrder, Unsolved } from './repair-order.js';
import { visitEnded } from './visits.js';
import { arrivalOf, type Entered } from './when-it-was.js';

/** FR-10: what came of the visit is known; FR-03 ran where the technician left from the site. */
const resultIsIn = [meetTimer('FR-10'), meetTimer('FR-03')];

export interface RecordRepair extends Entered {
  readonly resultCode: string;
  readonly remark?: string | undefined;
}

/** The technician says that it works; the receipt and the customer's word are still to come. */
export const recordRepair = (
  order: RepairOrder,
  { resultCode, remark, at }: RecordRepair,
  context: RepairContext,
): RepairDecision => {
  const status = moveFrom(['on-site'], order.status, 'repaired');
  const repairedAt = whenItWas(at, context, { after: arrivalOf(order), rule: 'FR-10' });
  return {
    next: {
      ...order,
      status,
      appointment: undefined,
      visits: visitEnded(order, 'repaired'),
      unsolved: undefined,
      repairedAt,
      unreachable: undefined,
      saidSolved: undefined,
      resultCode,
      remarks: remarked(order, context, 'repaired', remark),
    },
    events: [
      happened(RepairOrderRepairedV1, {
        technicianId: order.technician?.id ?? context.by.id,
        visit: order.visits.length,
        resultCode,
        repairedAt,
      }),
    ],
    timers: [
      ...resultIsIn,
      startDeadline(
        'FR-12',
        { ...context, now: repairedAt },
        { role: 'technician', personId: order.technician?.id ?? context.by.id },
      ),
    ],
  };
};

export interface RecordUnsolved extends WithReason, Entered {
  readonly nextVisitAt: Instant;
}

/** FR-11: not solved on site; with the reason, and a next visit by the end of the next working day. */
export const recordUnsolved = (
  order: RepairOrder,
  { reason, remark, nextVisitAt, at: entered }: RecordUnsolved,
  context: RepairContext,
): RepairDecision => {
  if (order.status !== 'on-site') throw wrongState(order.status, 'FR-11');
  const at = whenItWas(entered, context, { after: arrivalOf(order), rule: 'FR-10' });
  const { at: latest } = context.handbook.deadline('FR-11', at);
  if (nextVisitAt > latest || nextVisitAt <= at) {
    throw refusedByRule(
      'FR-11',
      nextVisitAt > latest ? 'next-visit-too-late' : 'next-visit-in-the-past',
      {
        zh: `下次上门须在此次之后、${latest} 之前`,
        en: `The next visit must be after this one and no later than ${latest}`,
      },
      { extra: { latest } },
    );
  }
  const unsolved: Unsolved = {
    reason,
    source: 'technician',
    nextVisitBy: nextVisitAt,
    at,
  };
  return putBack(
    { ...order, remarks: remarked(order, context, 'unsolved', remark) },
    unsolved,
    context,
  );
};

/** CB-12, FR-13: the customer says in a callback that it is not solved. */
export const putBackAfterCallback = (
  order: RepairOrder,
  callbackId: string,
  context: RepairContext,
): RepairDecision => {
  if (order.status === 'on-site') throw wrongState(order.status, 'FR-13');
  return putBack(
    order,
    {
      reason: 'customer-says-not-solved',
      source: 'callback',
      nextVisitBy: context.handbook.deadline('FR-11', context.now).at,
      at: context.now,
      callbackId,
    },
    context,
  );
};

/** FR-01: the customer reports it once more, so it is not solved. */
export const putBackAfterReport = (order: RepairOrder, context: RepairContext): RepairDecision =>
  putBack(
    order,
    {
      reason: 'reported-again',
      source: 'repeat-report',
      nextVisitBy: context.handbook.deadline('FR-11', context.now).at,
      at: context.now,
    },
    context,
  );

export const putBack = (
  order: RepairOrder,
  unsolved: Unsolved,
  context: RepairContext,
): RepairDecision => {
  const status = moveFrom(['on-site', 'repaired', 'signed'], order.status, 'unsolved', 'FR-11');
  const leadId = order.technician?.leadId ?? order.notice?.leadId;
  const { reason, nextVisitBy, callbackId } = unsolved;
  const again = unsolved.source === 'repeat-report';
  const source = again ? 'callback' : unsolved.source;
  return {
    next: {
      ...order,
      status,
      appointment: undefined,
      visits: visitEnded(order, 'unsolved'),
      unsolved,
      timesUnsolved: order.timesUnsolved + 1,
      repairedAt: undefined,
      resultCode: undefined,
      unreachable: undefined,
      saidSolved: undefined,
    },
    events: [
      happened(
        RepairOrderUnsolvedV1,
        {
          ...(order.technician ? { technicianId: order.technician.id } : {}),
          visit: order.visits.length,
          reason,
          source,
          ...(callbackId ? { callbackId } : {}),
          ...(again ? { repeat: order.repeats.length } : {}),
          foundAt: unsolved.at,
          nextVisitBy,
        },
        source === 'callback' && !again ? 'FR-13' : 'FR-11',
      ),
    ],
    timers: [
      cancelTimer('FR-11'),
      cancelTimer('FR-12'),
      cancelTimer('FR-13'),
      ...resultIsIn,
      startDeadline(
        'FR-11',
        { ...context, now: unsolved.at },
        {
          role: 'repair-lead',
          ...(leadId ? { personId: leadId } : {}),
        },
      ),
    ],
    reason,
  };
};
