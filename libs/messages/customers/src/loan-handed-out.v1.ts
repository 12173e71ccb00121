import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { IsInstant, IsPersonId } from './formats.js';

/** The file is with the borrower (CU-08). */
export class LoanHandedOutV1 {
  static readonly type = 'kefu.customers.loan.handed-out.v1' as const;

  @IsIn(['file', 'department-file'])
  subject!: 'file' | 'department-file';

  @IsUUID()
  subjectId!: string;

  /** Whose file it is; absent for the department's own. */
  @IsOptional()
  @IsUUID()
  customerId?: string;

  @IsPersonId()
  borrowerId!: string;

  @IsInstant()
  dueAt!: string;
}
