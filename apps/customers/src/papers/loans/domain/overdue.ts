import {
  missed,
  missedAgain,
  type Missed,
  type RuleId,
  type RunningDeadline,
} from '@kefu/handbook';
import { happened } from '@kefu/kernel';
import { LoanDeadlineBreachedV1 } from '@kefu/messages-customers';
import { concernsOf, type Loan, type LoanContext, type LoanDecision } from './loan.js';

type Passed = RunningDeadline & { readonly rule: RuleId };

const said =
  (find: typeof missed) =>
  (loan: Loan, passed: Passed, context: LoanContext): LoanDecision => {
    if (loan.status !== 'handed-out') return { next: loan, events: [] };
    const { told, ...decided }: Missed<Loan> = find(loan, passed, context);
    const events = told
      ? [happened(LoanDeadlineBreachedV1, { ...told, ...concernsOf(loan) }, 'CU-08')]
      : [];
    return { ...decided, events };
  };

/** Overdue: on record against the borrower, and escalated; the file is still awaited. */
export const recordBreach = said(missed);

/** G-01: it is still out: told again, one more level up, and charged to nobody anew. */
export const repeatBreach = said(missedAgain);
