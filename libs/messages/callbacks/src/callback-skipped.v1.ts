import { Type } from 'class-transformer';
import { IsIn, IsObject, IsUUID, ValidateNested } from 'class-validator';
import { IsCode } from './formats.js';
import { CallbackConcerns } from './callback-concerns.js';

/** The callback is not needed any more (the order was cancelled, say). */
export class CallbackSkippedV1 {
  static readonly type = 'kefu.callbacks.callback.skipped.v1' as const;

  /** The rule by which the customer is called. */
  @IsIn(['CB-01', 'CB-02', 'CB-03'])
  plan!: 'CB-01' | 'CB-02' | 'CB-03';

  @IsUUID()
  customerId!: string;

  @IsObject()
  @ValidateNested()
  @Type(() => CallbackConcerns)
  concerns!: CallbackConcerns;

  @IsCode()
  reason!: string;
}
