import { Id, OneOf, optional, Part, PersonId, RecordNumber, Words } from '@kefu/fields';
import { roleNames, type Role } from '@kefu/handbook';
import { PageQuery } from '@kefu/service';
import { loanStatuses, loanSubjects, type LoanStatus, type LoanSubject } from '../domain/index.js';

export class BorrowerRequest {
  @OneOf(roleNames) role!: Role;
  /** Their id in staff; they may see the file themselves. */
  @PersonId() personId!: string;
}

export class LoanRequest {
  @OneOf(loanSubjects) subject!: LoanSubject;
  @Id() subjectId!: string;
  /** What it is needed for. */
  @Words(2, 500) purpose!: string;
  /** Who takes it, where somebody else fills in the slip. */
  @Part(() => BorrowerRequest, optional) borrower?: BorrowerRequest;
}

export class FindLoansRequest extends PageQuery {
  @RecordNumber(optional) number?: string;
  @OneOf(loanStatuses, optional) status?: LoanStatus;
  @OneOf(loanSubjects, optional) subject?: LoanSubject;
  @Id(optional) subjectId?: string;
  @Id(optional) customerId?: string;
  @Words(1, 128, optional) borrowerId?: string;
  /** Only what should be back by now. */
  @OneOf(['true'], optional) overdue?: 'true';
}
