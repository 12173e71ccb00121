import { Type } from 'class-transformer';
import { IsIn, IsObject, IsUUID, ValidateNested } from 'class-validator';
import { IsInstant } from './formats.js';
import { CallbackConcerns } from './callback-concerns.js';

/** The customer had no time and named a better one (CB-13). */
export class CallbackRescheduledV1 {
  static readonly type = 'kefu.callbacks.callback.rescheduled.v1' as const;

  /** The rule by which the customer is called. */
  @IsIn(['CB-01', 'CB-02', 'CB-03'])
  plan!: 'CB-01' | 'CB-02' | 'CB-03';

  @IsUUID()
  customerId!: string;

  @IsObject()
  @ValidateNested()
  @Type(() => CallbackConcerns)
  concerns!: CallbackConcerns;

  @IsInstant()
  dueAt!: string;
}
