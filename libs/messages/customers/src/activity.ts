import { Id, Instant, Int, listOf, OneOf, Text } from '@kefu/fields';

const kinds = ['lecture', 'get-together', 'drive'] as const;
type Kind = (typeof kinds)[number];

/** A lecture, a get-together or a drive is planned (CU-14). Customers have not been told. */
export class ActivityPlannedV1 {
  static readonly type = 'kefu.customers.activity.planned.v1' as const;
  @OneOf(kinds) kind!: Kind;
  @Instant() startsAt!: string;
  @Instant() endsAt!: string;
  @Int({ min: 1 }) capacity!: number;
}

/** What was said of an activity is different now: the full new state, and which fields differ. */
export class ActivityChangedV1 {
  static readonly type = 'kefu.customers.activity.changed.v1' as const;
  @OneOf(kinds) kind!: Kind;
  @Instant() startsAt!: string;
  @Instant() endsAt!: string;
  @Int({ min: 1 }) capacity!: number;
  /** Names of the fields above that differ, and `place`, which customers says itself. */
  @Text(listOf()) changed!: string[];
}

/** Customers may enrol from now on (CU-14). Who is told, and when, `notice-given` says. */
export class ActivityAnnouncedV1 {
  static readonly type = 'kefu.customers.activity.announced.v1' as const;
  @OneOf(kinds) kind!: Kind;
  @Instant() startsAt!: string;
  @Instant() endsAt!: string;
  @Int({ min: 1 }) capacity!: number;
}

/**
 * These customers are to be told of the activity now, in this order (CU-12, CU-14). A wave comes in as
 * many events as it takes; loyal customers are in the first wave.
 */
export class ActivityNoticeGivenV1 {
  static readonly type = 'kefu.customers.activity.notice-given.v1' as const;
  @Int({ min: 1 }) wave!: number;
  /** The place of the first of them in the wave. */
  @Int({ min: 1 }) firstOrder!: number;
  @Id(listOf()) customerIds!: string[];
}

/** It does not take place (CU-14). Whoever enrolled is to be told; the enrolments stay on record. */
export class ActivityCancelledV1 {
  static readonly type = 'kefu.customers.activity.cancelled.v1' as const;
  /** Who had a place or waited for one. */
  @Int({ min: 0 }) enrolled!: number;
}

/** It took place, and who came was ticked (CU-14). A tick may still be corrected after it. */
export class ActivityHeldV1 {
  static readonly type = 'kefu.customers.activity.held.v1' as const;
  @Int({ min: 0 }) attended!: number;
  @Int({ min: 0 }) absent!: number;
}
