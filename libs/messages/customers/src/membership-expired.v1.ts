import { IsUUID } from 'class-validator';
import { IsCode, IsDay } from './formats.js';

/** Its last day is over (CU-13); it may be renewed under its number. */
export class MembershipExpiredV1 {
  static readonly type = 'kefu.customers.membership.expired.v1' as const;

  @IsUUID()
  customerId!: string;

  /** One of the profile's levels. */
  @IsCode()
  level!: string;

  /** The last day on which he is a member. */
  @IsDay()
  validThrough!: string;
}
