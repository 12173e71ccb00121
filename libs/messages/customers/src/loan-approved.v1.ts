import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { IsPersonId } from './formats.js';

/** The manager approved a slip; the file is not out yet (CU-08). */
export class LoanApprovedV1 {
  static readonly type = 'kefu.customers.loan.approved.v1' as const;

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

  @IsPersonId()
  approvedBy!: string;
}
