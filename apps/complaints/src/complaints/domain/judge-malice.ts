import {
  cancelTimer,
  conflict,
  happened,
  refusedByRule,
  requireState,
  startTimer,
} from '@kefu/kernel';
import {
  ComplaintJudgedMaliciousV1,
  ComplaintMaliceDeclinedV1,
  ComplaintMaliceLapsedV1,
  ComplaintMaliceProposedV1,
  ComplaintMaliceToldV1,
} from '@kefu/messages-complaints';
import { inClass } from './classify.js';
import type { Complaint } from './complaint.js';
import {
  concernsOf,
  momentOf,
  remarked,
  type ComplaintContext,
  type ComplaintDecision,
} from './context.js';
import { decided } from './deadlines.js';
import { moveFrom, openStatuses } from './life-cycle.js';
import { decidedOn, levelOf, requireAbove, type Malice } from './malice.js';
import type { When } from './result.js';

/** It counts no more. */
export const LAPSE = 'let-malice-lapse';
/** Nobody may appeal any more. */
export const APPEALS_END = 'end-appeals-against-malice';

/** What was confirmed may be judged (CP-02). */
export const judged = openStatuses.filter((status) => status !== 'recorded');

/** CP-09: that it is malicious, with the evidence; somebody above decides, meanwhile nothing changes. */
export const proposeMalicious = (
  complaint: Complaint,
  evidence: string,
  context: ComplaintContext,
): ComplaintDecision => {
  requireState(complaint.status, judged, 'CP-09');
  const { now, by } = context;
  if (!complaint.category || !complaint.severity) {
    throw refusedByRule('CP-03', 'not-classified', {
      zh: '先定类再判断是否恶意',
      en: 'It is classified before it is judged',
    });
  }
  if (complaint.malice) {
    throw conflict(
      'proposed-already',
      { zh: '已有待决定的恶意认定', en: 'Somebody proposed it already' },
      { rule: 'CP-09' },
    );
  }
  const proposedAs = levelOf(by) ?? 'complaint-handler';
  const malice: Malice = { proposedAt: now, proposedBy: by.id, proposedAs };
  const remarks = remarked(complaint, context, 'malice-evidence', evidence);
  const event = { ...concernsOf(complaint), proposedBy: by.id };
  const events = [happened(ComplaintMaliceProposedV1, event, 'CP-09')];
  return decided(complaint, { ...complaint, malice, remarks }, events, context);
};

const proposalIn = ({ malice }: Complaint): Malice => {
  if (malice && !malice.decidedAt) return malice;
  throw conflict(
    'nothing-to-decide',
    { zh: '没有待决定的恶意认定', en: 'Nobody proposed it, or it is decided' },
    { rule: 'CP-09' },
  );
};

/** CP-09: one level above who proposed it, a manager at least. */
export const decideMalicious = (
  complaint: Complaint,
  { malicious, reason }: { readonly malicious: boolean; readonly reason: string },
  context: ComplaintContext,
): ComplaintDecision => {
  requireState(complaint.status, judged, 'CP-09');
  const proposed = proposalIn(complaint);
  const { now, by, handbook } = context;
  const decidedAs = requireAbove(proposed.proposedAs, proposed.proposedBy, by, { itself: false });
  const decision = { ...proposed, decidedAt: now, decidedBy: by.id, decidedAs };
  const remarks = remarked(complaint, context, 'malice-decided', reason);
  if (!malicious) {
    const earlierMalice = [...complaint.earlierMalice, { ...decision, declined: true }];
    const next = { ...complaint, malice: undefined, earlierMalice, remarks };
    const event = { ...concernsOf(complaint), declinedBy: by.id };
    const events = [happened(ComplaintMaliceDeclinedV1, event, 'CP-09')];
    return decided(complaint, next, events, context, reason);
  }
  const until = (parameter: 'counts' | 'appealWithin') =>
    handbook.deadline('CP-09', now, [], { parameter }).at;
  const [countsUntil, appealUntil] = [until('counts'), until('appealWithin')];
  const { category = 'service', severity = 'general' } = complaint;
  const classed = inClass(complaint, { category, severity, nature: 'malicious' }, context);
  const next: Complaint = {
    ...classed.next,
    status: moveFrom(judged, complaint.status, 'malicious', 'CP-09'),
    malice: { ...decision, from: complaint.status, countsUntil, appealUntil },
    ending: { outcome: 'malicious', at: now, by: by.id },
    remarks,
  };
  const event = { ...concernsOf(complaint), judgedBy: by.id, countsUntil };
  const events = [happened(ComplaintJudgedMaliciousV1, event, 'CP-09'), classed.event];
  const judgement = decided(complaint, next, events, context, reason);
  const timers = [startTimer(LAPSE, countsUntil), startTimer(APPEALS_END, appealUntil)];
  return { ...judgement, timers: [...(judgement.timers ?? []), ...timers] };
};

/** CP-09: told once, in writing, what follows. */
export const tellMalicious = (
  complaint: Complaint,
  { at: given, words }: When,
  context: ComplaintContext,
): ComplaintDecision => {
  requireState(complaint.status, ['malicious'], 'CP-09');
  const { malice } = complaint;
  if (!malice?.decidedAt || malice.toldAt) {
    throw conflict(
      'told-already',
      { zh: '只书面告知一次，已告知', en: 'They are told once, and were' },
      { rule: 'CP-09' },
    );
  }
  const toldAt = momentOf('CP-09', given, decidedOn(malice.decidedAt), context);
  const next: Complaint = {
    ...complaint,
    malice: { ...malice, toldAt, toldBy: context.by.id },
    remarks: remarked(complaint, context, 'malice-told', words),
  };
  const event = { ...concernsOf(complaint), toldAt, toldBy: context.by.id };
  return decided(complaint, next, [happened(ComplaintMaliceToldV1, event, 'CP-09')], context);
};

/** The time to appeal is over; of an appeal that waits somebody decides all the same. */
export const endAppeals = (complaint: Complaint, context: ComplaintContext): ComplaintDecision => {
  const { malice, status } = complaint;
  if (status !== 'malicious' || !malice || malice.final || malice.appeal) {
    return { next: complaint, events: [] };
  }
  return decided(complaint, { ...complaint, malice: { ...malice, final: true } }, [], context);
};

/** CP-09: it counts no more; the record stays. */
export const lapse = (complaint: Complaint, context: ComplaintContext): ComplaintDecision => {
  const { malice, status } = complaint;
  if (status !== 'malicious' || !malice || malice.lapsedAt) return { next: complaint, events: [] };
  const next: Complaint = { ...complaint, malice: { ...malice, lapsedAt: context.now } };
  const events = [happened(ComplaintMaliceLapsedV1, concernsOf(complaint), 'CP-09')];
  const { timers = [], ...rest } = decided(complaint, next, events, context);
  return { ...rest, timers: [...timers, cancelTimer(LAPSE)] };
};
