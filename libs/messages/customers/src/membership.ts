import { Code, Day, Id, Words } from '@kefu/fields';

/** What events of a membership say of it. */
class OfAMembership {
  @Id() customerId!: string;
  /** One of the profile's levels. */
  @Code() level!: string;
  /** The last day on which they are a member. */
  @Day() validThrough!: string;
}

/** A customer joined the club (CU-13). Who joins again after leaving has a new number. */
export class MembershipJoinedV1 {
  static readonly type = 'kefu.customers.membership.joined.v1' as const;
  @Id() customerId!: string;
  @Words(1, 32) number!: string;
  /** One of the profile's levels. */
  @Code() level!: string;
  /** The last day on which they are a member. */
  @Day() validThrough!: string;
}

/** A member left the club (CU-13). On the same day it may still be undone. */
export class MembershipLeftV1 {
  static readonly type = 'kefu.customers.membership.left.v1' as const;
  @Id() customerId!: string;
}

/** The customer left by mistake and is a member as if they had not (CU-13). */
export class MembershipLeaveUndoneV1 {
  static readonly type = 'kefu.customers.membership.leave-undone.v1' as const;
  @Id() customerId!: string;
  /** The last day on which they are a member. */
  @Day() validThrough!: string;
}

/** The membership runs on, also one that had run out (CU-13). */
export class MembershipRenewedV1 extends OfAMembership {
  static readonly type = 'kefu.customers.membership.renewed.v1' as const;
}

/** Another level, and its benefits, from now on (CU-13). */
export class MembershipLevelChangedV1 {
  static readonly type = 'kefu.customers.membership.level-changed.v1' as const;
  @Id() customerId!: string;
  @Code() from!: string;
  @Code() to!: string;
}

/** The membership runs out soon and may be renewed (CU-13). It still runs. */
export class MembershipExpiryAnnouncedV1 extends OfAMembership {
  static readonly type = 'kefu.customers.membership.expiry-announced.v1' as const;
}

/** Its last day is over (CU-13); it may be renewed under its number. */
export class MembershipExpiredV1 extends OfAMembership {
  static readonly type = 'kefu.customers.membership.expired.v1' as const;
}

/** The membership was filed in error and never was (G-03). */
export class MembershipVoidedV1 {
  static readonly type = 'kefu.customers.membership.voided.v1' as const;
  @Id() customerId!: string;
}
