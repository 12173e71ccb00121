import {
  LoanApprovedV1,
  LoanRejectedV1,
  LoanRequestedV1,
  LoanWithdrawnV1,
} from '@kefu/messages-customers';
import { forbidden, happened, move, refusedByRule } from '@kefu/kernel';
import { requireIn, type Out } from '../../files/domain/index.js';
import {
  concernsOf,
  loanTransitions,
  type Borrower,
  type Loan,
  type LoanContext,
  type LoanDecision,
  type LoanSubject,
} from './loan.js';

export interface RequestLoan {
  readonly number: string;
  readonly subject: LoanSubject;
  readonly subjectId: string;
  readonly customerId?: string | undefined;
  readonly borrower: Borrower;
  readonly purpose: string;
}

export const requestLoan = (
  command: RequestLoan,
  out: Out | undefined,
  { now, newId }: LoanContext,
): LoanDecision => {
  requireIn(out);
  const next: Loan = {
    ...command,
    id: newId(),
    status: 'requested',
    requestedAt: now,
    breaches: [],
  };
  const borrowerId = next.borrower.personId;
  const event = happened(LoanRequestedV1, { ...concernsOf(next), borrowerId }, 'CU-08');
  return { next, events: [event] };
};

/** Nobody approves their own slip. */
export const approveLoan = (loan: Loan, { by }: LoanContext): LoanDecision => {
  const status = move(loanTransitions, loan.status, 'approved', 'CU-08');
  const borrowerId = loan.borrower.personId;
  if (borrowerId === by.id) {
    throw refusedByRule('CU-08', 'own-request', {
      zh: '不能批准自己的借阅',
      en: 'Nobody approves their own slip',
    });
  }
  const event = happened(
    LoanApprovedV1,
    { ...concernsOf(loan), borrowerId, approvedBy: by.id },
    'CU-08',
  );
  return { next: { ...loan, status, approvedBy: by.id }, events: [event] };
};

export const rejectLoan = (loan: Loan, reason: string): LoanDecision => {
  const status = move(loanTransitions, loan.status, 'rejected', 'CU-08');
  const borrowerId = loan.borrower.personId;
  const event = happened(LoanRejectedV1, { ...concernsOf(loan), borrowerId }, 'CU-08');
  return { next: { ...loan, status }, events: [event], reason };
};

/** Not needed any more; by the borrower, or by whoever keeps the files. */
export const withdrawLoan = (loan: Loan, reason: string, { by }: LoanContext): LoanDecision => {
  const status = move(loanTransitions, loan.status, 'withdrawn', 'CU-08');
  const borrowerId = loan.borrower.personId;
  const keeps = ['archivist', 'manager', 'director'].some((role) => by.roles.includes(role));
  if (borrowerId !== by.id && !keeps) {
    throw forbidden('not-your-slip', { zh: '这不是您的借阅单', en: 'This slip is not yours' });
  }
  const event = happened(LoanWithdrawnV1, { ...concernsOf(loan), borrowerId }, 'CU-08');
  return { next: { ...loan, status }, events: [event], reason };
};
