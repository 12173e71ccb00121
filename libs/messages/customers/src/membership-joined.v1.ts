import { IsString, IsUUID, Length } from 'class-validator';
import { IsCode, IsDay } from './formats.js';

/** A customer joined the club (CU-13). Who joins again after leaving has a new number. */
export class MembershipJoinedV1 {
  static readonly type = 'kefu.customers.membership.joined.v1' as const;

  @IsUUID()
  customerId!: string;

  @IsString()
  @Length(1, 32)
  number!: string;

  /** One of the profile's levels. */
  @IsCode()
  level!: string;

  /** The last day on which he is a member. */
  @IsDay()
  validThrough!: string;
}
