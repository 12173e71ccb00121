import { conflict, happened, refusedByRule } from '@kefu/kernel';
import { ComplaintPartyAddedV1, ComplaintPartyRemovedV1 } from '@kefu/messages-complaints';
import type { Complaint } from './complaint.js';
import { concernsOf, remarked, type ComplaintContext, type ComplaintDecision } from './context.js';
import { decided } from './deadlines.js';
import { requireOpen } from './life-cycle.js';
import { complainants, type Party } from './party.js';

export interface PartyAsked {
  readonly customerId: string;
  readonly reason: string;
}

/** CP-17: another customer complains of the same; they are told the result too. */
export const addParty = (
  complaint: Complaint,
  { customerId, reason }: PartyAsked,
  context: ComplaintContext,
): ComplaintDecision => {
  requireOpen(complaint.status, 'CP-17');
  if (complainants(complaint).includes(customerId)) {
    throw conflict(
      'party-already',
      { zh: '该客户已在本投诉中', en: 'That customer complains of it already' },
      { rule: 'CP-17' },
    );
  }
  if (complaint.resultTold) {
    throw refusedByRule('CP-17', 'result-told-already', {
      zh: '结果已告知，后来的投诉人另行登记',
      en: 'The result was told: record who comes now as a complaint of their own',
    });
  }
  const { now, by } = context;
  const party: Party = { customerId, addedAt: now, addedBy: by.id };
  const next: Complaint = {
    ...complaint,
    parties: [...complaint.parties, party],
    remarks: remarked(complaint, context, 'party-added', reason),
  };
  const event = { ...concernsOf(complaint), partyId: customerId, addedBy: by.id };
  const events = [happened(ComplaintPartyAddedV1, event, 'CP-17')];
  return decided(complaint, next, events, context, reason);
};

/** CP-17: that customer does not complain of it any more, or never did. */
export const removeParty = (
  complaint: Complaint,
  { customerId, reason }: PartyAsked,
  context: ComplaintContext,
): ComplaintDecision => {
  requireOpen(complaint.status, 'CP-17');
  const { now, by } = context;
  const is = (one: Party) => one.customerId === customerId && !one.removedAt;
  if (!complaint.parties.some(is)) {
    throw conflict(
      'no-such-party',
      { zh: '该客户不是共同投诉人', en: 'That customer is no party of it' },
      { rule: 'CP-17' },
    );
  }
  const next: Complaint = {
    ...complaint,
    parties: complaint.parties.map((one) =>
      is(one) ? { ...one, removedAt: now, removedBy: by.id } : one,
    ),
    remarks: remarked(complaint, context, 'party-removed', reason),
  };
  const event = { ...concernsOf(complaint), partyId: customerId, removedBy: by.id };
  const events = [happened(ComplaintPartyRemovedV1, event, 'CP-17')];
  return decided(complaint, next, events, context, reason);
};
