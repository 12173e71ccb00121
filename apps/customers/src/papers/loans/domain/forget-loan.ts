import type { Loan, LoanDecision } from './loan.js';

/** G-05: the customer whose file it is was erased. Who had it and when stays; what for is words. */
export const forgetLoan = (loan: Loan, ground: string): LoanDecision => ({
  next: { ...loan, purpose: '' },
  events: [],
  reason: ground,
});
