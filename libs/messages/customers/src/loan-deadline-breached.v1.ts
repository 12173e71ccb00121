import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { IsCode, IsInstant, IsPersonId, IsRuleId } from './formats.js';

/** The file was not returned in time (CU-08). It is still awaited. */
export class LoanDeadlineBreachedV1 {
  static readonly type = 'kefu.customers.loan.deadline-breached.v1' as const;

  @IsRuleId()
  rule!: string;

  /** What the clock counted from. */
  @IsInstant()
  startedAt!: string;

  /** The last moment at which the deed would have been in time. */
  @IsInstant()
  dueAt!: string;

  @IsCode()
  responsibleRole!: string;

  /** The person, where one was known. */
  @IsOptional()
  @IsPersonId()
  responsibleId?: string;

  /** The next role up, which it now is in front of. */
  @IsCode()
  escalatedTo!: string;

  @IsIn(['file', 'department-file'])
  subject!: 'file' | 'department-file';

  @IsUUID()
  subjectId!: string;

  /** Whose file it is; absent for the department's own. */
  @IsOptional()
  @IsUUID()
  customerId?: string;
}
