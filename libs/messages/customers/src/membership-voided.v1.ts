import { IsUUID } from 'class-validator';

/** The membership was filed in error and never was (G-03). */
export class MembershipVoidedV1 {
  static readonly type = 'kefu.customers.membership.voided.v1' as const;

  @IsUUID()
  customerId!: string;
}
