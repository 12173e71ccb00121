import { answered, takesUp, unanswered } from '@kefu/handbook';
import { conflict, happened, type Instant } from '@kefu/kernel';
import {
  ComplaintEscalatedV1,
  ComplaintUrgedV1,
  ComplaintUrgingAnsweredV1,
} from '@kefu/messages-complaints';
import type { Complaint } from './complaint.js';
import {
  concernsOf,
  momentOf,
  oneLevelUp,
  remarked,
  type ComplaintContext,
  type ComplaintDecision,
} from './context.js';
import { decided } from './deadlines.js';
import { requireOpen } from './life-cycle.js';
import { spokenWith } from './speak.js';

/**
 * G-07: the customer asks about the open case. They were spoken to, so that nobody may say that they
 * cannot be reached (G-02), but they were told nothing: CP-13 goes on.
 */
export const urge = (
  complaint: Complaint,
  { words }: { readonly words: string },
  context: ComplaintContext,
): ComplaintDecision => {
  requireOpen(complaint.status, 'G-07');
  const { now: at, by, handbook } = context;
  const urgings = [...complaint.urgings, { at, by: by.id }];
  const to = oneLevelUp(complaint);
  const up = takesUp(urgings, handbook.asOf(complaint.recordedAt));
  const { escalations, lastWordAt } = complaint;
  const next: Complaint = {
    ...spokenWith(complaint, { at, outcome: 'spoken' }, context),
    lastWordAt,
    urgings,
    escalations: up ? [...escalations, { at, rule: 'G-07', to }] : escalations,
    remarks: remarked(complaint, context, 'urged', words),
  };
  const concerns = concernsOf(complaint);
  const event = { ...concerns, urgings: urgings.length, urgedAt: at, takenBy: by.id };
  const events = [
    happened(ComplaintUrgedV1, event, 'G-07'),
    ...(up ? [happened(ComplaintEscalatedV1, { ...concerns, to }, 'G-07')] : []),
  ];
  return decided(complaint, next, events, context);
};

/** G-07: the customer has their answer, to all that they asked until then. */
export const answerUrging = (
  complaint: Complaint,
  { words, at: given }: { readonly words: string; readonly at?: Instant | undefined },
  context: ComplaintContext,
): ComplaintDecision => {
  requireOpen(complaint.status, 'G-07');
  const [first] = unanswered(complaint.urgings);
  if (!first) {
    throw conflict(
      'nothing-to-answer',
      { zh: '没有待答复的催办', en: 'The customer waits for no answer' },
      { rule: 'G-07' },
    );
  }
  const at = momentOf(
    'G-07',
    given,
    { at: first.at, zh: '首次催办', en: 'the first urging' },
    context,
  );
  const by = context.by.id;
  const urgings = answered(complaint.urgings, { at, by });
  const count = unanswered(complaint.urgings).length - unanswered(urgings).length;
  const next: Complaint = {
    ...spokenWith(complaint, { at, outcome: 'spoken' }, context),
    urgings,
    remarks: remarked(complaint, context, 'urging-answered', words),
  };
  const event = { ...concernsOf(complaint), answered: count, answeredAt: at, answeredBy: by };
  const events = [happened(ComplaintUrgingAnsweredV1, event, 'G-07')];
  return decided(complaint, next, events, context);
};
