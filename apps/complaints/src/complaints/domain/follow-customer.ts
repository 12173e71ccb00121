import type { Complaint } from './complaint.js';
import type { ComplaintDecision } from './context.js';

/** CU-01: the customer's record was merged; the complaint is the survivor's from now on. */
export const followCustomer = (complaint: Complaint, customerId: string): ComplaintDecision => ({
  next: { ...complaint, customerId },
  events: [],
  reason: 'customer-merged',
});

/** G-05: the customer was erased. What counts in figures stays, what anybody said goes. */
export const forgetCustomer = (complaint: Complaint): ComplaintDecision => ({
  next: {
    ...complaint,
    outsideNumber: undefined,
    said: complaint.said.map(({ at }) => ({ at, words: '', remedySought: '' })),
    payees: [],
    remarks: [],
  },
  events: [],
  reason: 'customer-erased',
});
