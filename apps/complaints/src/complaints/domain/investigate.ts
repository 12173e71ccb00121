import { forbidden, happened, refusedByRule } from '@kefu/kernel';
import { ComplaintInvestigatedV1 } from '@kefu/messages-complaints';
import type { Complaint } from './complaint.js';
import { concernsOf, remarked, type ComplaintContext, type ComplaintDecision } from './context.js';
import { decided } from './deadlines.js';
import { moveFrom } from './life-cycle.js';
import { handling } from './ownership.js';
import type { Assignment } from './parts-of-a-complaint.js';

export interface Findings {
  readonly cause: string;
  readonly demandReasonable: boolean;
  readonly findings: string;
}

/** CP-05: what was wrong, and whether the demand is reasonable. */
export const investigate = (
  complaint: Complaint,
  { cause, demandReasonable, findings }: Findings,
  context: ComplaintContext,
): ComplaintDecision => {
  const status = moveFrom(['assigned'], complaint.status, 'investigated', 'CP-05');
  const { now, by } = context;
  const { department, personId } = signed(complaint, context);
  const investigation = { at: now, by: by.id, cause, demandReasonable, department, personId };
  const next: Complaint = {
    ...complaint,
    status,
    investigations: [...complaint.investigations, investigation],
    finding: { department, personId, at: now, by: by.id },
    remarks: remarked(complaint, context, 'investigated', findings),
  };
  const event = { ...concernsOf(complaint), cause, demandReasonable, department };
  const events = [happened(ComplaintInvestigatedV1, { ...event, investigatedBy: by.id }, 'CP-05')];
  return decided(complaint, next, events, context);
};

/** Whoever signed for it, or a handler in their name. */
const signed = ({ assignment }: Complaint, { by }: ComplaintContext): Assignment => {
  const handles = handling.some((role) => by.roles.includes(role));
  if (!assignment || (assignment.personId !== by.id && !handles)) {
    throw forbidden(
      'not-assigned-to-you',
      { zh: '该投诉不是派给您的', en: 'It was given to somebody else' },
      { rule: 'CP-05' },
    );
  }
  if (assignment.signedAt) return assignment;
  throw refusedByRule('G-08', 'not-signed-for', {
    zh: '先签收再填写调查结果',
    en: 'It is signed for before it is investigated',
  });
};
