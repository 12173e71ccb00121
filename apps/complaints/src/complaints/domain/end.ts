import { happened } from '@kefu/kernel';
import { ComplaintVoidedV1, ComplaintWithdrawnV1 } from '@kefu/messages-complaints';
import type { Complaint } from './complaint.js';
import { concernsOf, remarked, type ComplaintContext, type ComplaintDecision } from './context.js';
import { decided } from './deadlines.js';
import { moveFrom, openStatuses } from './life-cycle.js';
import type { Ending } from './parts-of-a-complaint.js';

const ended = (
  complaint: Complaint,
  outcome: 'withdrawn' | 'voided',
  reason: string,
  context: ComplaintContext,
): Complaint => {
  const ending: Ending = { outcome, at: context.now, by: context.by.id };
  const remarks = remarked(complaint, context, outcome, reason);
  return { ...complaint, status: outcome, ending, remarks };
};

/** The customer's wish, as they gave it. */
export const withdraw = (
  complaint: Complaint,
  reason: string,
  context: ComplaintContext,
): ComplaintDecision => {
  moveFrom(openStatuses, complaint.status, 'withdrawn', 'G-02');
  const event = { ...concernsOf(complaint), withdrawnBy: context.by.id };
  const events = [happened(ComplaintWithdrawnV1, event)];
  return decided(
    complaint,
    ended(complaint, 'withdrawn', reason, context),
    events,
    context,
    reason,
  );
};

/** G-03: entered in error; it stays on record. */
export const voidComplaint = (
  complaint: Complaint,
  reason: string,
  context: ComplaintContext,
): ComplaintDecision => {
  moveFrom(openStatuses, complaint.status, 'voided', 'G-03');
  const event = { ...concernsOf(complaint), voidedBy: context.by.id };
  const events = [happened(ComplaintVoidedV1, event, 'G-03')];
  return decided(complaint, ended(complaint, 'voided', reason, context), events, context, reason);
};
