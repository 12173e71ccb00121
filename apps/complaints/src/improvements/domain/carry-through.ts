import { forbidden, happened, move, refusedByRule, type LocalDate } from '@kefu/kernel';
import {
  ImprovementDoneV1,
  ImprovementDroppedV1,
  ImprovementHandedOverV1,
  ImprovementSentBackV1,
  ImprovementVerifiedV1,
} from '@kefu/messages-complaints';
import { decided, requireDueOn } from './deadline.js';
import {
  concernsOf,
  improvementTransitions,
  isOpen,
  type Deed,
  type Improvement,
  type ImprovementContext,
  type ImprovementDecision,
  type ImprovementStatus,
} from './improvement.js';

const moveTo = ({ status }: Improvement, to: ImprovementStatus): ImprovementStatus =>
  move(improvementTransitions, status, to, 'CP-14');

/** CP-14: its owner says that it is done, and what shows it. */
export const carryOutImprovement = (
  improvement: Improvement,
  evidence: string,
  context: ImprovementContext,
): ImprovementDecision => {
  const status = moveTo(improvement, 'done');
  const { now, by } = context;
  if (by.id !== improvement.ownerId) {
    throw forbidden(
      'not-the-owner',
      { zh: '由改进负责人填写', en: 'Its owner says that it is done' },
      { rule: 'CP-14' },
    );
  }
  const deeds = [...improvement.deeds, { at: now, by: by.id, evidence }];
  const event = { ...concernsOf(improvement), doneBy: by.id };
  const events = [happened(ImprovementDoneV1, event, 'CP-14')];
  return decided({ ...improvement, status, deeds }, events, context);
};

/** Neither its owner nor whoever did it says that it works. */
const checked = (
  { ownerId, deeds }: Improvement,
  verified: boolean,
  found: string,
  { now, by }: ImprovementContext,
): readonly Deed[] => {
  const last = deeds.at(-1);
  if (by.id === ownerId || by.id === last?.by) {
    throw refusedByRule('CP-14', 'own-improvement', {
      zh: '改进由负责人以外的人验证',
      en: 'Somebody other than its owner verifies an improvement',
    });
  }
  const check = { checkedAt: now, checkedBy: by.id, found, verified };
  return deeds.map((deed) => (deed === last ? { ...deed, ...check } : deed));
};

/** CP-14: another person saw that it was done and works. */
export const verifyImprovement = (
  improvement: Improvement,
  found: string,
  context: ImprovementContext,
): ImprovementDecision => {
  const status = moveTo(improvement, 'verified');
  const deeds = checked(improvement, true, found, context);
  const by = context.by.id;
  const doneAt = deeds.at(-1)?.at ?? context.now;
  const next: Improvement = {
    ...{ ...improvement, status, deeds, effectiveFrom: doneAt },
    ...{ endedAt: context.now, endedBy: by },
  };
  const event = { ...concernsOf(improvement), doneAt, verifiedBy: by };
  return decided(next, [happened(ImprovementVerifiedV1, event, 'CP-14')], context);
};

/** It is not done, or does not help: its owner has it again, until another day. */
export const sendBack = (
  improvement: Improvement,
  { found, dueOn }: { readonly found: string; readonly dueOn: LocalDate },
  context: ImprovementContext,
): ImprovementDecision => {
  const status = moveTo(improvement, 'planned');
  requireDueOn(dueOn, context);
  const deeds = checked(improvement, false, found, context);
  const event = { ...concernsOf(improvement), dueOn, sentBackBy: context.by.id };
  const events = [happened(ImprovementSentBackV1, event, 'CP-14')];
  return decided({ ...improvement, status, deeds, dueOn }, events, context, found);
};

/** It is not to be done after all. */
export const dropImprovement = (
  improvement: Improvement,
  reason: string,
  context: ImprovementContext,
): ImprovementDecision => {
  const status = moveTo(improvement, 'dropped');
  const by = context.by.id;
  const next: Improvement = {
    ...{ ...improvement, status, dropReason: reason },
    ...{ endedAt: context.now, endedBy: by },
  };
  const event = { ...concernsOf(improvement), droppedBy: by };
  return decided(next, [happened(ImprovementDroppedV1, event, 'CP-14')], context, reason);
};

/** Somebody else owns it from now on; the day on which it is due stays. */
export const handOver = (
  improvement: Improvement,
  ownerId: string,
  context: ImprovementContext,
  reason?: string,
): ImprovementDecision => {
  if (!isOpen(improvement.status)) moveTo(improvement, 'planned');
  const formerOwnerId = improvement.ownerId;
  if (ownerId === formerOwnerId) {
    throw refusedByRule('CP-14', 'owner-already', {
      zh: '该人员已是负责人',
      en: 'They own it already',
    });
  }
  const next = { ...improvement, ownerId };
  const event = { ...concernsOf(next), formerOwnerId };
  return decided(next, [happened(ImprovementHandedOverV1, event, 'CP-14')], context, reason);
};
