import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { IsPersonId } from './formats.js';

/** The manager turned a slip down (CU-08). */
export class LoanRejectedV1 {
  static readonly type = 'kefu.customers.loan.rejected.v1' as const;

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
}
