import { optional } from '@kefu/fields';
import { AggregateRow, Hidden, Shown } from '@kefu/persistence';
import { Entity } from 'typeorm';
import { membershipStatuses, type Membership, type MembershipStatus } from '../domain/index.js';

@Entity('membership')
export class MembershipRecord extends AggregateRow implements Membership {
  @Shown.id() customerId!: string;
  @Hidden('bigint') memberNo!: number;
  /** Unique, never used again: `M000123`. */
  @Shown.text() number!: string;
  @Shown.oneOf(membershipStatuses) status!: MembershipStatus;
  /** One of `membership-levels`. */
  @Shown.text() level!: string;
  @Shown.day() joinedOn!: string;
  /** The last day. */
  @Shown.day() validThrough!: string;
  @Shown.day(optional) leftOn?: string;
  @Hidden('date', optional) announcedFor?: string;
}
