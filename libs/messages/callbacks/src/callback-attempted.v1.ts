import { Type } from 'class-transformer';
import { IsIn, IsInt, IsObject, IsUUID, Min, ValidateNested } from 'class-validator';
import { IsInstant } from './formats.js';
import { CallbackConcerns } from './callback-concerns.js';

/** Somebody dialled. Only `answered` means that the customer was spoken to. */
export class CallbackAttemptedV1 {
  static readonly type = 'kefu.callbacks.callback.attempted.v1' as const;

  /** The rule by which the customer is called. */
  @IsIn(['CB-01', 'CB-02', 'CB-03'])
  plan!: 'CB-01' | 'CB-02' | 'CB-03';

  @IsUUID()
  customerId!: string;

  @IsObject()
  @ValidateNested()
  @Type(() => CallbackConcerns)
  concerns!: CallbackConcerns;

  @IsInt()
  @Min(1)
  attempt!: number;

  @IsIn(['answered', 'no-answer', 'busy', 'wrong-number', 'no-time'])
  outcome!: 'answered' | 'no-answer' | 'busy' | 'wrong-number' | 'no-time';

  @IsUUID()
  attemptedBy!: string;

  @IsInstant()
  attemptedAt!: string;
}
