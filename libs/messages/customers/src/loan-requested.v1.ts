import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { IsPersonId } from './formats.js';

/** Somebody filled in a slip for a file (CU-08). */
export class LoanRequestedV1 {
  static readonly type = 'kefu.customers.loan.requested.v1' as const;

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
