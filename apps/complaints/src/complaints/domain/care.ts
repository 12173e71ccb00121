import { happened, refusedByRule } from '@kefu/kernel';
import { ComplaintOutsideBodyToldV1 } from '@kefu/messages-complaints';
import type { Complaint } from './complaint.js';
import {
  concernsOf,
  momentOf,
  remarked,
  type ComplaintContext,
  type ComplaintDecision,
} from './context.js';
import { decided } from './deadlines.js';
import { isOpen, requireOpen } from './life-cycle.js';
import type { Vulnerability } from './party.js';
import type { When } from './result.js';

/** CP-17: they need care, and which. It is personal, so no event says so. */
export const markVulnerable = (
  complaint: Complaint,
  { kinds, needs }: Pick<Vulnerability, 'kinds' | 'needs'>,
  context: ComplaintContext,
): ComplaintDecision => {
  requireOpen(complaint.status, 'CP-17');
  const vulnerability = { kinds, needs, at: context.now, by: context.by.id };
  return decided(complaint, { ...complaint, vulnerability }, [], context);
};

/** CP-17: it was marked in error, or they do not want it kept. */
export const unmarkVulnerable = (
  complaint: Complaint,
  reason: string,
  context: ComplaintContext,
): ComplaintDecision => {
  requireOpen(complaint.status, 'CP-17');
  const next = { ...complaint, vulnerability: undefined };
  return decided(complaint, next, [], context, reason);
};

/** Closed without their word, malicious for good, or last heard of as not content. */
const isNotContent = ({ status, ending, malice, evaluations }: Complaint): boolean => {
  if (status === 'closed') return ending?.outcome === 'unconfirmed';
  if (status === 'malicious') return malice?.appeal?.overturned === false;
  return isOpen(status) && evaluations.at(-1)?.confirmed === false;
};

/** The outside bodies of a channel, else of every channel, as the centre's profile has them. */
const bodiesOf = ({ channel }: Complaint, { handbook }: ComplaintContext): readonly string[] => {
  const table = handbook.parameter('CP-17', 'outsideBodies');
  return (table[channel] ?? table['any'] ?? []).map(({ code }) => code);
};

/** CP-17: who is not content in the end is told where else they may go. */
export const tellOutsideBody = (
  complaint: Complaint,
  { body, at: given, words }: When & { readonly body: string },
  context: ComplaintContext,
): ComplaintDecision => {
  if (!isNotContent(complaint)) {
    throw refusedByRule('CP-17', 'not-discontent', {
      zh: '客户并非最终不满意，无需告知外部途径',
      en: 'They are not discontent in the end',
    });
  }
  const possible = bodiesOf(complaint, context);
  if (!possible.includes(body)) {
    throw refusedByRule(
      'CP-17',
      'unknown-body',
      { zh: '档案中没有该外部机构', en: 'The profile has no such outside body' },
      { extra: { possible } },
    );
  }
  const at = momentOf(
    'CP-17',
    given,
    { at: complaint.madeAt, zh: '客户投诉', en: 'the complaint' },
    context,
  );
  const by = context.by.id;
  const next: Complaint = {
    ...complaint,
    outsideBodyTold: [...complaint.outsideBodyTold, { body, at, by }],
    remarks: remarked(complaint, context, 'outside-body-told', words),
  };
  const event = { ...concernsOf(complaint), body, toldAt: at, toldBy: by };
  return decided(complaint, next, [happened(ComplaintOutsideBodyToldV1, event, 'CP-17')], context);
};
