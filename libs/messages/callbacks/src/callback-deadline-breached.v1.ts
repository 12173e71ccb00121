import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { IsCode, IsInstant, IsRuleId } from './formats.js';
import { CallbackConcerns } from './callback-concerns.js';

/** The callback was not made in time. It stays due. */
export class CallbackDeadlineBreachedV1 {
  static readonly type = 'kefu.callbacks.callback.deadline-breached.v1' as const;

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
  @IsUUID()
  responsibleId?: string;

  /** The next role up, which it now is in front of. */
  @IsCode()
  escalatedTo!: string;

  /** The rule by which the customer is called. */
  @IsIn(['CB-01', 'CB-02', 'CB-03'])
  plan!: 'CB-01' | 'CB-02' | 'CB-03';

  @IsUUID()
  customerId!: string;

  @IsObject()
  @ValidateNested()
  @Type(() => CallbackConcerns)
  concerns!: CallbackConcerns;
}
