import { cancelTimer, conflict, happened, refusedByRule, requireState } from '@kefu/kernel';
import {
  ComplaintMaliceAppealedV1,
  ComplaintMaliceOverturnedV1,
  ComplaintMaliceUpheldV1,
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
import { APPEALS_END, LAPSE } from './judge-malice.js';
import { moveFrom } from './life-cycle.js';
import { decidedOn, requireAbove, type Malice } from './malice.js';
import type { When } from './result.js';

const judgementOf = (complaint: Complaint): Malice & { readonly decidedAt: string } => {
  requireState(complaint.status, ['malicious'], 'CP-09');
  const { malice } = complaint;
  if (malice?.decidedAt) return { ...malice, decidedAt: malice.decidedAt };
  throw new Error(`complaint ${complaint.id} is malicious, and nobody decided it`);
};

/** CP-09: the complainant appeals, once, and in time. */
export const appealMalicious = (
  complaint: Complaint,
  { at: given, words }: When,
  context: ComplaintContext,
): ComplaintDecision => {
  const malice = judgementOf(complaint);
  if (malice.appeal) {
    throw conflict(
      'appealed-already',
      { zh: '只能申诉一次', en: 'There is one appeal, and it was made' },
      { rule: 'CP-09' },
    );
  }
  const at = momentOf('CP-09', given, decidedOn(malice.decidedAt), context);
  if (malice.final || (malice.appealUntil !== undefined && at > malice.appealUntil)) {
    throw refusedByRule(
      'CP-09',
      'too-late-to-appeal',
      { zh: '已过申诉期间', en: 'The time to appeal is over' },
      { extra: { until: malice.appealUntil } },
    );
  }
  const next: Complaint = {
    ...complaint,
    malice: { ...malice, appeal: { at, by: context.by.id } },
    remarks: remarked(complaint, context, 'malice-appealed', words),
  };
  const { number } = complaint;
  const event = { ...concernsOf(complaint), number, appealedAt: at, recordedBy: context.by.id };
  return decided(complaint, next, [happened(ComplaintMaliceAppealedV1, event, 'CP-09')], context);
};

/** CP-09: one level above who decided; overturned, the complaint is where it was, and its clocks go on. */
export const decideMaliceAppeal = (
  complaint: Complaint,
  { overturned, reason }: { readonly overturned: boolean; readonly reason: string },
  context: ComplaintContext,
): ComplaintDecision => {
  const malice = judgementOf(complaint);
  const { appeal, decidedAs = 'manager', decidedBy = '', decidedAt, from } = malice;
  if (!appeal || appeal.decidedAt) {
    throw conflict(
      'nothing-to-decide',
      { zh: '没有待决定的申诉', en: 'There is no appeal, or it is decided' },
      { rule: 'CP-09' },
    );
  }
  const { now, by } = context;
  // above the general manager there is nobody
  requireAbove(decidedAs, decidedBy, by, { itself: decidedAs === 'general-manager' });
  const after: Malice = {
    ...malice,
    appeal: { ...appeal, decidedAt: now, decidedBy: by.id, overturned },
    final: true,
  };
  const remarks = remarked(complaint, context, 'malice-appeal-decided', reason);
  const said = { ...concernsOf(complaint), decidedBy: by.id };
  if (!overturned || !from) {
    const events = [happened(ComplaintMaliceUpheldV1, said, 'CP-09')];
    const next = { ...complaint, malice: after, remarks };
    return closingAppeals(decided(complaint, next, events, context, reason), [APPEALS_END]);
  }
  const { category = 'service', severity = 'general' } = complaint;
  const genuine = inClass(complaint, { category, severity, nature: 'genuine' }, context);
  const next: Complaint = {
    ...genuine.next,
    status: moveFrom(['malicious'], complaint.status, from, 'CP-09'),
    malice: undefined,
    earlierMalice: [...complaint.earlierMalice, after],
    ending: undefined,
    rests: [...complaint.rests, { from: decidedAt, to: now, rule: 'CP-09' }],
    remarks,
  };
  const events = [
    happened(ComplaintMaliceOverturnedV1, { ...said, number: complaint.number, to: from }, 'CP-09'),
  ];
  return closingAppeals(decided(complaint, next, [...events, genuine.event], context, reason), [
    APPEALS_END,
    LAPSE,
  ]);
};

const closingAppeals = (
  decision: ComplaintDecision,
  kinds: readonly string[],
): ComplaintDecision => ({
  ...decision,
  timers: [...(decision.timers ?? []), ...kinds.map(cancelTimer)],
});
