import { Type } from 'class-transformer';
import { IsIn, IsInt, IsObject, IsUUID, Min, ValidateNested } from 'class-validator';
import { CallbackConcerns } from './callback-concerns.js';

/**
 * The customer did not answer often enough, on enough days (CB-13): the manager may now close what
 * waits for this callback (G-02). Nothing is closed by it.
 */
export class CallbackUnreachableV1 {
  static readonly type = 'kefu.callbacks.callback.unreachable.v1' as const;

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
  attempts!: number;

  /** Different calendar days on which it was tried. */
  @IsInt()
  @Min(1)
  days!: number;
}
