import { IsUUID } from 'class-validator';
import { IsCode, IsDay } from './formats.js';

/** The membership runs out soon and may be renewed (CU-13). It still runs. */
export class MembershipExpiryAnnouncedV1 {
  static readonly type = 'kefu.customers.membership.expiry-announced.v1' as const;

  @IsUUID()
  customerId!: string;

  /** One of the profile's levels. */
  @IsCode()
  level!: string;

  /** The last day on which he is a member. */
  @IsDay()
  validThrough!: string;
}
