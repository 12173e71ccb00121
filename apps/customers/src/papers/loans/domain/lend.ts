import { deadlineTimer, toldBreach, type RunningDeadline } from '@kefu/handbook';
import {
  LoanDeadlineBreachedV1,
  LoanHandedOutV1,
  LoanReturnedV1,
  LoanSlipVoidedV1,
} from '@kefu/messages-customers';
import { happened, meetTimer, move } from '@kefu/kernel';
import { requireIn, type Out } from '../../files/domain/index.js';
import {
  concernsOf,
  loanTransitions,
  type Loan,
  type LoanContext,
  type LoanDecision,
} from './loan.js';

/** CU-08: the period starts when the file leaves; what is out goes to nobody else. */
export const handOut = (
  loan: Loan,
  out: Out | undefined,
  { now, handbook }: LoanContext,
): LoanDecision => {
  const status = move(loanTransitions, loan.status, 'handed-out', 'CU-08');
  requireIn(out);
  const deadline = handbook.deadline('CU-08', now);
  const { at: dueAt } = deadline;
  const borrowerId = loan.borrower.personId;
  const event = happened(LoanHandedOutV1, { ...concernsOf(loan), borrowerId, dueAt }, 'CU-08');
  return {
    next: { ...loan, status, handedOutAt: now, dueAt },
    events: [event],
    timers: [deadlineTimer(deadline, loan.borrower)],
  };
};

export const takeReturn = (loan: Loan, { now }: LoanContext): LoanDecision => {
  const status = move(loanTransitions, loan.status, 'returned', 'CU-08');
  const borrowerId = loan.borrower.personId;
  const event = happened(LoanReturnedV1, { ...concernsOf(loan), borrowerId }, 'CU-08');
  return {
    next: { ...loan, status, returnedAt: now },
    events: [event],
    timers: [meetTimer('CU-08')],
  };
};

/** Only after return. */
export const voidSlip = (loan: Loan): LoanDecision => {
  const status = move(loanTransitions, loan.status, 'voided', 'CU-08');
  const borrowerId = loan.borrower.personId;
  const event = happened(LoanSlipVoidedV1, { ...concernsOf(loan), borrowerId }, 'CU-08');
  return { next: { ...loan, status }, events: [event] };
};

/** Overdue: on record against the borrower, and escalated; the file is still awaited. */
export const recordBreach = (loan: Loan, running: RunningDeadline): LoanDecision => {
  if (loan.status !== 'handed-out') return { next: loan, events: [] };
  const breach = toldBreach('CU-08', running);
  return {
    next: { ...loan, breaches: [...loan.breaches, breach] },
    events: [happened(LoanDeadlineBreachedV1, { ...breach, ...concernsOf(loan) }, 'CU-08')],
  };
};
