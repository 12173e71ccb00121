import { happened, localDate, type Instant } from '@kefu/kernel';
import { ComplaintCustomerContactedV1 } from '@kefu/messages-complaints';
import type { Complaint } from './complaint.js';
import {
  concernsOf,
  momentOf,
  remarked,
  type ComplaintContext,
  type ComplaintDecision,
} from './context.js';
import { decided } from './deadlines.js';
import { requireOpen } from './life-cycle.js';
import type { Contact } from './parts-of-a-complaint.js';

type Had = Pick<Contact, 'at' | 'outcome'> & { readonly by?: string | undefined };

/** The complaint once the customer was spoken or written to, or sought in vain. */
export const spokenWith = (
  complaint: Complaint,
  { at, outcome, by }: Had,
  context: ComplaintContext,
): Complaint => ({
  ...complaint,
  contacts: [...complaint.contacts, { at, outcome, by: by ?? context.by.id }],
  lastWordAt: at > complaint.lastWordAt ? at : complaint.lastWordAt,
});

/** CP-13: a word with the customer, or an attempt, when it was. */
export const recordContact = (
  complaint: Complaint,
  { at: given, outcome, words, by: spoke }: ContactMade,
  context: ComplaintContext,
): ComplaintDecision => {
  requireOpen(complaint.status, 'CP-13');
  const at = momentOf(
    'CP-13',
    given,
    { at: complaint.madeAt, zh: '客户投诉', en: 'the complaint' },
    context,
  );
  const by = spoke ?? context.by.id;
  const next: Complaint = {
    ...spokenWith(complaint, { at, outcome, by }, context),
    remarks: remarked(complaint, context, outcome, words),
  };
  const event = { ...concernsOf(complaint), outcome, contactedAt: at, contactedBy: by };
  const events = [happened(ComplaintCustomerContactedV1, event, 'CP-13')];
  return decided(complaint, next, events, context);
};

export interface ContactMade {
  readonly at?: Instant | undefined;
  readonly outcome: Contact['outcome'];
  /** Who spoke, where they did not enter it here themselves. */
  readonly by?: string | undefined;
  readonly words?: string | undefined;
}

/**
 * G-02: attempts without an answer since the customer was last spoken to, and their days. Once there is a
 * result, only those since it was told: what was in vain before says nothing of it.
 */
export const attemptsInVain = (
  { contacts, status, resultTold }: Complaint,
  { handbook }: ComplaintContext,
): { readonly attempts: number; readonly days: number } => {
  if (status === 'carried-out' && !resultTold) return { attempts: 0, days: 0 };
  const spoken = contacts.filter(({ outcome }) => outcome === 'spoken').map(({ at }) => at);
  const from = [...spoken, ...(resultTold ? [resultTold.at] : [])].sort().at(-1);
  const vain = contacts.filter(
    ({ at, outcome }) => outcome === 'no-answer' && (from === undefined || at > from),
  );
  const days = new Set(vain.map(({ at }) => localDate(at, handbook.calendar.zone)));
  return { attempts: vain.length, days: days.size };
};
