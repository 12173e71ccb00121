import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { IsPersonId } from './formats.js';

/** The slip was voided, the file being back (CU-08). */
export class LoanSlipVoidedV1 {
  static readonly type = 'kefu.customers.loan.slip-voided.v1' as const;

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
