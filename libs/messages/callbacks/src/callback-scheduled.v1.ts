import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { IsCode, IsInstant } from './formats.js';
import { CallbackConcerns } from './callback-concerns.js';

/** A call to a customer is due by rule. It is on an agent's list from `dueAt` on. */
export class CallbackScheduledV1 {
  static readonly type = 'kefu.callbacks.callback.scheduled.v1' as const;

  /** The rule by which the customer is called. */
  @IsIn(['CB-01', 'CB-02', 'CB-03'])
  plan!: 'CB-01' | 'CB-02' | 'CB-03';

  @IsUUID()
  customerId!: string;

  @IsObject()
  @ValidateNested()
  @Type(() => CallbackConcerns)
  concerns!: CallbackConcerns;

  @IsOptional()
  @IsCode()
  regionId?: string;

  /** From when to call. */
  @IsInstant()
  dueAt!: string;

  /** After this the callback is late. */
  @IsOptional()
  @IsInstant()
  breachAt?: string;
}
