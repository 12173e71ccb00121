import { IsIn, IsOptional, IsString, IsUUID } from 'class-validator';
import { IsCode, IsInstant } from './formats.js';

/** A customer was not visited in time (CU-11). The visit stays due; when it is done its own event says so. */
export class VisitDeadlineBreachedV1 {
  static readonly type = 'kefu.customers.visit.deadline-breached.v1' as const;

  @IsIn(['CU-11'])
  rule!: 'CU-11';

  /** What the clock counted from. */
  @IsInstant()
  startedAt!: string;

  @IsInstant()
  dueAt!: string;

  @IsCode()
  responsibleRole!: string;

  /** The person, where one was named. */
  @IsOptional()
  @IsString()
  responsibleId?: string;

  /** The next role up, which it now is in front of. */
  @IsCode()
  escalatedTo!: string;

  @IsUUID()
  customerId!: string;

  @IsIn(['standard', 'vip', 'key'])
  tier!: 'standard' | 'vip' | 'key';

  @IsCode()
  regionId!: string;
}
