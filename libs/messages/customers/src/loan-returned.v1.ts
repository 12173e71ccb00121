import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { IsPersonId } from './formats.js';

/** The file is back (CU-08). The slip still counts. */
export class LoanReturnedV1 {
  static readonly type = 'kefu.customers.loan.returned.v1' as const;

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
