import { IsUUID } from 'class-validator';

/** A member left the club (CU-13). On the same day it may still be undone. */
export class MembershipLeftV1 {
  static readonly type = 'kefu.customers.membership.left.v1' as const;

  @IsUUID()
  customerId!: string;
}
