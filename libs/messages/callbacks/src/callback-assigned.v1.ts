import { Type } from 'class-transformer';
import { IsIn, IsObject, IsUUID, ValidateNested } from 'class-validator';
import { CallbackConcerns } from './callback-concerns.js';

/** The callback is on this agent's list now, and on nobody else's (CB-11). */
export class CallbackAssignedV1 {
  static readonly type = 'kefu.callbacks.callback.assigned.v1' as const;

  /** The rule by which the customer is called. */
  @IsIn(['CB-01', 'CB-02', 'CB-03'])
  plan!: 'CB-01' | 'CB-02' | 'CB-03';

  @IsUUID()
  customerId!: string;

  @IsObject()
  @ValidateNested()
  @Type(() => CallbackConcerns)
  concerns!: CallbackConcerns;

  @IsUUID()
  agentId!: string;
}
