import {
  daysBetween,
  happened,
  move,
  refusedByRule,
  whenItWas,
  type LocalDate,
} from '@kefu/kernel';
import {
  HandoverBuyerMissedV1,
  HandoverCalledOffV1,
  HandoverDeemedV1,
  HandoverHandedOnV1,
  HandoverNotifiedV1,
  HandoverPlannedV1,
} from '@kefu/messages-contracts';
import { decided } from './clock.js';
import {
  concernsOf,
  dayNamed,
  handoverTransitions,
  lastDeedAt,
  noticeChannels,
  type Handover,
  type HandoverContext,
  type HandoverDecision,
  type HandoverNotice,
  type HandoverStatus,
  type HandoverTold,
} from './handover.js';

export type PlanHandover = Pick<
  Handover,
  | 'number'
  | 'customerId'
  | 'regionId'
  | 'contractId'
  | 'assetId'
  | 'batch'
  | 'plannedOn'
  | 'ownerId'
>;

export const moved = ({ status }: Handover, to: HandoverStatus): HandoverStatus =>
  move(handoverTransitions, status, to, 'CT-16');

/** @throws Refusal CT-16 `day-not-ahead`, `day-too-late` */
export const requireDay = (
  day: LocalDate,
  { now, handbook: { calendar } }: HandoverContext,
): void => {
  const ahead = daysBetween(calendar.localDate(now), day);
  if (ahead < 1) {
    throw refusedByRule('CT-16', 'day-not-ahead', {
      zh: '交房日须在今天之后',
      en: 'The day of the hand-over lies after today',
    });
  }
  if (ahead > 3_650) {
    throw refusedByRule('CT-16', 'day-too-late', {
      zh: '交房日最多十年之后',
      en: 'The day of the hand-over lies ten years ahead at most',
    });
  }
};

/** CT-16: a property is to be handed over on a day, with others of its batch. */
export const planHandover = (told: PlanHandover, context: HandoverContext): HandoverDecision => {
  requireDay(told.plannedOn, context);
  const { now, newId, by } = context;
  const next: Handover = {
    ...told,
    ...{ id: newId(), status: 'planned', plannedAt: now, plannedBy: by.id },
    ...{ notices: [], noShows: [], moves: [], breaches: [] },
  };
  const said = { ...concernsOf(next), plannedOn: next.plannedOn, ownerId: next.ownerId };
  return decided(next, [happened(HandoverPlannedV1, said, 'CT-16')], context);
};

/** CT-16: the buyer is told by post and by phone; told in both ways, they are awaited. */
export const giveNotice = (
  handover: Handover,
  { channel, reference, at }: Pick<HandoverNotice, 'channel'> & HandoverTold,
  context: HandoverContext,
): HandoverDecision => {
  const notified = moved(handover, 'notified');
  const { by } = context;
  const given = whenItWas(at, context, { after: dayNamed(handover), rule: 'CT-16' });
  const notice = { channel, at: given, by: by.id, ...(reference ? { reference } : {}) };
  const notices = [...handover.notices, notice];
  const told = noticeChannels.every((one) => notices.some((before) => before.channel === one));
  if (!told) return decided({ ...handover, notices }, [], context);
  const said = { ...concernsOf(handover), plannedOn: handover.plannedOn };
  const events = [happened(HandoverNotifiedV1, said, 'CT-16')];
  const doneAt = lastDeedAt({ ...handover, notices });
  return decided({ ...handover, status: notified, notices }, events, context, { doneAt });
};

/**
 * The buyer did not come: another day, and they are told of it again.
 * @throws Refusal CT-16 `day-not-over`, `day-not-ahead`, `day-too-late`
 */
export const recordNoShow = (
  handover: Handover,
  nextOn: LocalDate,
  context: HandoverContext,
): HandoverDecision => {
  const status = moved(handover, 'planned');
  const { now, by, handbook } = context;
  const { plannedOn } = handover;
  if (handbook.calendar.localDate(now) < plannedOn) {
    throw refusedByRule('CT-16', 'day-not-over', {
      zh: '交房日还没到',
      en: 'The day of the hand-over has not come',
    });
  }
  requireDay(nextOn, context);
  const noShows = [...handover.noShows, { on: plannedOn, at: now, by: by.id }];
  const next = { ...handover, status, noShows, notices: [], plannedOn: nextOn };
  const said = { ...concernsOf(handover), missedOn: plannedOn, plannedOn: nextOn };
  return decided(next, [happened(HandoverBuyerMissedV1, said, 'CT-16')], context);
};

/**
 * Told so often and not come, the buyer is deemed to have it: the end of no-shows.
 * @throws Refusal CT-16 `not-missed-often-enough`
 */
export const deem = (
  handover: Handover,
  reason: string,
  context: HandoverContext,
): HandoverDecision => {
  const status = moved(handover, 'deemed');
  const { now, by, handbook } = context;
  const times = handbook.asOf(handover.plannedAt).parameter('CT-16', 'noShows');
  if (handover.noShows.length < times) {
    throw refusedByRule(
      'CT-16',
      'not-missed-often-enough',
      {
        zh: `买受人未到满 ${times} 次才可视为交付`,
        en: `It is deemed handed over once the buyer did not come ${times} times`,
      },
      { extra: { times } },
    );
  }
  const next = { ...handover, status, endedAt: now, endedBy: by.id, endReason: reason };
  const said = { ...concernsOf(handover), deemedBy: by.id };
  return decided(next, [happened(HandoverDeemedV1, said, 'CT-16')], context, { reason });
};

/** It does not take place; before the buyer confirmed it. */
export const callOff = (
  handover: Handover,
  reason: string,
  context: HandoverContext,
): HandoverDecision => {
  const status = moved(handover, 'called-off');
  const { now, by } = context;
  const next = { ...handover, status, endedAt: now, endedBy: by.id, endReason: reason };
  const said = { ...concernsOf(handover), calledOffBy: by.id };
  return decided(next, [happened(HandoverCalledOffV1, said, 'CT-16')], context, { reason });
};

/** G-01: somebody else answers for it. */
export const handOn = (
  handover: Handover,
  ownerId: string,
  context: HandoverContext,
  reason?: string,
): HandoverDecision => {
  if (handover.ownerId === ownerId) {
    throw refusedByRule('CT-16', 'owner-already', {
      zh: '该人员已是负责人',
      en: 'They answer for it already',
    });
  }
  const said = { ...concernsOf(handover), ownerId, formerOwnerId: handover.ownerId };
  const events = [happened(HandoverHandedOnV1, said, 'G-01')];
  return decided({ ...handover, ownerId }, events, context, { reason });
};
