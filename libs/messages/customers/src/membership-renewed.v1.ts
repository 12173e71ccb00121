import { IsUUID } from 'class-validator';
import { IsCode, IsDay } from './formats.js';

/** The membership runs on, also one that had run out (CU-13). */
export class MembershipRenewedV1 {
  static readonly type = 'kefu.customers.membership.renewed.v1' as const;

  @IsUUID()
  customerId!: string;

  /** One of the profile's levels. */
  @IsCode()
  level!: string;

  /** The last day on which he is a member. */
  @IsDay()
  validThrough!: string;
}
