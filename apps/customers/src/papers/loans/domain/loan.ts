import type { Handbook, Role, ToldBreach } from '@kefu/handbook';
import type { Actor, Decision, Instant, Transitions } from '@kefu/kernel';

export const loanStatuses = [
  'requested',
  'approved',
  'rejected',
  'withdrawn',
  'handed-out',
  'returned',
  'voided',
] as const;
export type LoanStatus = (typeof loanStatuses)[number];

/** A slip is voided only after the file is back (CU-08). */
export const loanTransitions = {
  requested: ['approved', 'rejected', 'withdrawn'],
  approved: ['handed-out', 'withdrawn'],
  rejected: [],
  withdrawn: [],
  'handed-out': ['returned'],
  returned: ['voided'],
  voided: [],
} as const satisfies Transitions<LoanStatus>;

export const loanSubjects = ['file', 'department-file'] as const;
export type LoanSubject = (typeof loanSubjects)[number];

export interface Borrower {
  readonly role: Role;
  readonly personId: string;
}

/** A slip 借阅单 for a file. */
export interface Loan {
  readonly id: string;
  /** `L000042` */
  readonly number: string;
  readonly status: LoanStatus;
  readonly subject: LoanSubject;
  readonly subjectId: string;
  /** Whose file it is; absent for the department's own. */
  readonly customerId?: string | undefined;
  readonly borrower: Borrower;
  readonly purpose: string;
  readonly requestedAt: Instant;
  readonly approvedBy?: string | undefined;
  readonly handedOutAt?: Instant | undefined;
  readonly dueAt?: Instant | undefined;
  readonly returnedAt?: Instant | undefined;
  readonly breaches: readonly ToldBreach[];
}

export interface LoanContext {
  readonly now: Instant;
  readonly newId: () => string;
  readonly by: Actor;
  readonly handbook: Handbook;
}

export type LoanDecision = Decision<Loan>;

/** What every event of a loan says of it. */
export const concernsOf = ({ subject, subjectId, customerId }: Loan) => ({
  ...{ subject, subjectId },
  ...(customerId ? { customerId } : {}),
});
