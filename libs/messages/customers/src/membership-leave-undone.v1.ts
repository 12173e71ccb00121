import { IsUUID } from 'class-validator';
import { IsDay } from './formats.js';

/** He left by mistake and is a member as if he had not (CU-13). */
export class MembershipLeaveUndoneV1 {
  static readonly type = 'kefu.customers.membership.leave-undone.v1' as const;

  @IsUUID()
  customerId!: string;

  /** The last day on which he is a member. */
  @IsDay()
  validThrough!: string;
}
