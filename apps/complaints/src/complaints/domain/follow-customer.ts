import type { Complaint } from './complaint.js';
import type { ComplaintContext, ComplaintDecision } from './context.js';

/** CU-01: a customer's record was merged; whatever they were of the complaint the survivor is. */
export const followCustomer = (
  complaint: Complaint,
  { mergedId, standingId }: { readonly mergedId: string; readonly standingId: string },
  { now, by }: ComplaintContext,
): ComplaintDecision => {
  const standing = (id: string) => (id === mergedId ? standingId : id);
  const customerId = standing(complaint.customerId);
  const known = new Set([customerId]);
  const parties = complaint.parties.map((party) => {
    const id = standing(party.customerId);
    if (party.removedAt) return { ...party, customerId: id };
    if (known.has(id)) return { ...party, customerId: id, removedAt: now, removedBy: by.id };
    known.add(id);
    return { ...party, customerId: id };
  });
  const toldParties = complaint.toldParties.map((one) => ({
    ...one,
    customerId: standing(one.customerId),
  }));
  return {
    next: { ...complaint, customerId, parties, toldParties },
    events: [],
    reason: 'customer-merged',
  };
};

/** G-05: the customer was erased. What counts in figures stays, what anybody said goes. */
export const forgetCustomer = (complaint: Complaint): ComplaintDecision => ({
  next: {
    ...complaint,
    outsideNumber: undefined,
    vulnerability: undefined,
    said: complaint.said.map(({ at }) => ({ at, words: '', remedySought: '' })),
    payees: [],
    remarks: [],
  },
  events: [],
  reason: 'customer-erased',
});

/** G-05: one who complained with another was erased: nobody waits for them to be told any more. */
export const forgetParty = (
  complaint: Complaint,
  customerId: string,
  { now, by }: ComplaintContext,
): ComplaintDecision => ({
  next: {
    ...complaint,
    parties: complaint.parties.map((party) =>
      party.customerId === customerId && !party.removedAt
        ? { ...party, removedAt: now, removedBy: by.id }
        : party,
    ),
    remarks: complaint.remarks.filter(({ about }) => !about.startsWith('party-')),
  },
  events: [],
  reason: 'customer-erased',
});

/** G-05: the customer was erased, who complained or did so with another. */
export const forgetCustomerOrParty = (
  complaint: Complaint,
  customerId: string,
  context: ComplaintContext,
): ComplaintDecision =>
  complaint.customerId === customerId
    ? forgetCustomer(complaint)
    : forgetParty(complaint, customerId, context);
