import { conflict, forbidden, happened, refusedByRule, requireState } from '@kefu/kernel';
import { ComplaintDeclinedV1, ComplaintSignedForV1 } from '@kefu/messages-complaints';
import type { Complaint } from './complaint.js';
import { concernsOf, remarked, type ComplaintContext, type ComplaintDecision } from './context.js';
import { decided } from './deadlines.js';
import { moveFrom } from './life-cycle.js';
import type { Assignment } from './parts-of-a-complaint.js';

/** What whoever acts is in the department that has the case. */
export interface InDepartment {
  readonly member: boolean;
  readonly head: boolean;
}

const outside: InDepartment = { member: false, head: false };

/** The assignment, of which nobody decides but the one who has it and whom its department lets. */
const own = (complaint: Complaint, { by }: ComplaintContext, inTheirName: boolean): Assignment => {
  requireState(complaint.status, ['assigned'], 'G-08');
  const { assignment } = complaint;
  const speaks = by.kind === 'system' || inTheirName || assignment?.personId === by.id;
  if (!assignment || !speaks) {
    throw forbidden(
      'not-assigned-to-you',
      { zh: '该投诉不是派给您的', en: 'It was given to somebody else' },
      { rule: 'G-08' },
    );
  }
  if (!assignment.signedAt) return assignment;
  throw conflict(
    'signed-already',
    { zh: '该投诉已签收', en: 'It was signed for already' },
    { rule: 'G-08' },
  );
};

/**
 * G-08: they take it, or another of their department, whose it is from then on; Kefu does it for who says
 * nothing.
 */
export const signFor = (
  complaint: Complaint,
  context: ComplaintContext,
  { member }: InDepartment = outside,
): ComplaintDecision => {
  const assignment = own(complaint, context, member);
  const silent = context.by.kind === 'system';
  const { department } = assignment;
  const personId = silent ? assignment.personId : context.by.id;
  const signed: Assignment = { ...assignment, personId, signedAt: context.now, silent };
  const event = { ...concernsOf(complaint), department, personId, silent };
  const events = [happened(ComplaintSignedForV1, event, 'G-08')];
  return decided(complaint, { ...complaint, assignment: signed }, events, context);
};

/** Silence counts as signed, once the time for it is over. */
export const countSilenceAsSigned = (
  complaint: Complaint,
  context: ComplaintContext,
): ComplaintDecision =>
  complaint.status !== 'assigned' || !complaint.assignment || complaint.assignment.signedAt
    ? { next: complaint, events: [] }
    : signFor(complaint, context);

/** G-08: not theirs, as they or their head say, with the reason; whoever handles it finds another. */
export const decline = (
  complaint: Complaint,
  reason: string,
  context: ComplaintContext,
  { head }: InDepartment = outside,
): ComplaintDecision => {
  const { department, personId, final } = own(complaint, context, head);
  if (final) {
    throw refusedByRule('G-08', 'decision-stands', {
      zh: '经理的决定不得再退',
      en: "The manager's decision stands",
    });
  }
  const status = moveFrom(['assigned'], complaint.status, 'confirmed', 'G-08');
  const { now, by } = context;
  const declined = [...complaint.declined, { department, personId, at: now, by: by.id }];
  const next: Complaint = {
    ...complaint,
    status,
    declined,
    remarks: remarked(complaint, context, 'declined', reason),
  };
  const event = { ...concernsOf(complaint), department, personId, refusals: declined.length };
  const events = [happened(ComplaintDeclinedV1, event, 'G-08')];
  return decided(complaint, next, events, context, reason);
};
