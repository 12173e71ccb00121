import { deadlineTimer, keptInTime, meetClock } from '@kefu/handbook';
import {
  LoanBreachWithdrawnV1,
  LoanHandedOutV1,
  LoanReturnedV1,
  LoanSlipVoidedV1,
} from '@kefu/messages-customers';
import { happened, move, whenItWas, type Instant } from '@kefu/kernel';
import { requireIn, type Out } from '../../files/domain/index.js';
import {
  concernsOf,
  loanTransitions,
  type Loan,
  type LoanContext,
  type LoanDecision,
} from './loan.js';

/** What is known of the file when it leaves. */
export interface Leaving {
  readonly out: Out | undefined;
  /** When it last came back. */
  readonly backAt?: Instant | undefined;
  /** When it left; now where it is not said. */
  readonly at?: string | undefined;
}

/** CU-08: the period starts when the file leaves; what is out goes to nobody else. */
export const handOut = (
  loan: Loan,
  { out, backAt = loan.requestedAt, at }: Leaving,
  context: LoanContext,
): LoanDecision => {
  const status = move(loanTransitions, loan.status, 'handed-out', 'CU-08');
  requireIn(out);
  const after =
    backAt > loan.requestedAt
      ? { at: backAt, zh: '上次归还', en: 'it was last brought back' }
      : { at: loan.requestedAt, zh: '申请借阅', en: 'it was asked for' };
  const handedOutAt = whenItWas(at, context, { after, rule: 'CU-08' });
  const deadline = context.handbook.deadline('CU-08', handedOutAt);
  const { at: dueAt } = deadline;
  const borrowerId = loan.borrower.personId;
  const event = happened(LoanHandedOutV1, { ...concernsOf(loan), borrowerId, dueAt }, 'CU-08');
  return {
    next: { ...loan, status, handedOutAt, dueAt },
    events: [event],
    timers: [deadlineTimer(deadline, loan.borrower)],
  };
};

/** It is back since then; who brought it back in time is not late by being entered later. */
export const takeReturn = (
  loan: Loan,
  at: string | undefined,
  context: LoanContext,
): LoanDecision => {
  const { now } = context;
  const status = move(loanTransitions, loan.status, 'returned', 'CU-08');
  const returnedAt = whenItWas(at, context, {
    after: { at: loan.handedOutAt, zh: '借出', en: 'it was handed out' },
    rule: 'CU-08',
  });
  const said = { ...concernsOf(loan), borrowerId: loan.borrower.personId };
  const { next, withdrawn } = keptInTime(loan, loan.dueAt, { doneAt: returnedAt, now });
  return {
    next: { ...next, status, returnedAt },
    events: [
      happened(LoanReturnedV1, said, 'CU-08'),
      ...withdrawn.map((told) => happened(LoanBreachWithdrawnV1, { ...told, ...said }, 'CU-08')),
    ],
    timers: meetClock('CU-08'),
  };
};

/** Only after return. */
export const voidSlip = (loan: Loan): LoanDecision => {
  const status = move(loanTransitions, loan.status, 'voided', 'CU-08');
  const borrowerId = loan.borrower.personId;
  const event = happened(LoanSlipVoidedV1, { ...concernsOf(loan), borrowerId }, 'CU-08');
  return { next: { ...loan, status }, events: [event] };
};
