import { Code, Id, Instant, Int, OneOf, optional, PersonId, RuleId } from '@kefu/fields';

const subjects = ['file', 'department-file'] as const;
type Subject = (typeof subjects)[number];

/** What events of a loan say of it. */
class OfALoan {
  @OneOf(subjects) subject!: Subject;
  @Id() subjectId!: string;
  /** Whose file it is; absent for the department's own. */
  @Id(optional) customerId?: string;
  @PersonId() borrowerId!: string;
}

/** Somebody filled in a slip for a file (CU-08). */
export class LoanRequestedV1 extends OfALoan {
  static readonly type = 'kefu.customers.loan.requested.v1' as const;
}

/** The manager approved a slip; the file is not out yet (CU-08). */
export class LoanApprovedV1 extends OfALoan {
  static readonly type = 'kefu.customers.loan.approved.v1' as const;
  @PersonId() approvedBy!: string;
}

/** The manager turned a slip down (CU-08). */
export class LoanRejectedV1 extends OfALoan {
  static readonly type = 'kefu.customers.loan.rejected.v1' as const;
}

/** A slip is not needed any more; the file never went out (CU-08). */
export class LoanWithdrawnV1 extends OfALoan {
  static readonly type = 'kefu.customers.loan.withdrawn.v1' as const;
}

/** The file is with the borrower (CU-08). */
export class LoanHandedOutV1 extends OfALoan {
  static readonly type = 'kefu.customers.loan.handed-out.v1' as const;
  @Instant() dueAt!: string;
}

/** The file is back (CU-08). The slip still counts. */
export class LoanReturnedV1 extends OfALoan {
  static readonly type = 'kefu.customers.loan.returned.v1' as const;
}

/** The slip was voided, the file being back (CU-08). */
export class LoanSlipVoidedV1 extends OfALoan {
  static readonly type = 'kefu.customers.loan.slip-voided.v1' as const;
}

/** The file was not returned in time (CU-08). It is still awaited. */
export class LoanDeadlineBreachedV1 {
  static readonly type = 'kefu.customers.loan.deadline-breached.v1' as const;
  @RuleId() rule!: string;
  /** What the clock counted from. */
  @Instant() startedAt!: string;
  /** The last moment at which the deed would have been in time. */
  @Instant() dueAt!: string;
  @Code() responsibleRole!: string;
  /** The person, where one was known. */
  @PersonId(optional) responsibleId?: string;
  /** The next role up, which it now is in front of. */
  @Code() escalatedTo!: string;
  /** From 2 on: it was told before and still lies there. One breach all the same. */
  @Int({ min: 2 }, optional) again?: number;
  @OneOf(subjects) subject!: Subject;
  @Id() subjectId!: string;
  /** Whose file it is; absent for the department's own. */
  @Id(optional) customerId?: string;
}

/** What was told as missed was done in time and entered later; nobody is charged with it. */
export class LoanBreachWithdrawnV1 extends OfALoan {
  static readonly type = 'kefu.customers.loan.breach-withdrawn.v1' as const;
  @RuleId() rule!: string;
  /** The last moment at which the deed would have been in time. */
  @Instant() dueAt!: string;
  /** When it was done. */
  @Instant() doneAt!: string;
  @PersonId(optional) responsibleId?: string;
}
