import { listOf, OneOf, optional, Words } from '@kefu/fields';
import { AggregateRow, Hidden, Shown } from '@kefu/persistence';
import { Entity } from 'typeorm';
import { tiers } from '../../../records/customers/index.js';
import { loyaltyClasses } from '../../loyalty/index.js';
import {
  activityKinds,
  activityStatuses,
  enrolmentStatuses,
  type Activity,
  type ActivityKind,
  type ActivityStatus,
  type Enrolment,
  type EnrolmentStatus,
  type Segment,
} from '../domain/index.js';

/** Each list that is given narrows who is invited; within a list one is enough. */
export class SegmentPart implements Segment {
  @OneOf(loyaltyClasses, listOf({ min: 1 }, optional)) classes?: string[];
  @OneOf(tiers, listOf({ min: 1 }, optional)) tiers?: string[];
  @Words(1, 48, listOf({ min: 1, max: 100 }, optional)) regionCodes?: string[];
  @Words(1, 40, listOf({ min: 1, max: 100 }, optional)) tags?: string[];
  /** Members of the club at one of these levels. */
  @Words(1, 48, listOf({ min: 1, max: 20 }, optional)) membershipLevels?: string[];
}

@Entity('activity')
export class ActivityRecord extends AggregateRow implements Activity {
  @Shown.text() title!: string;
  @Shown.oneOf(activityKinds) kind!: ActivityKind;
  @Shown.oneOf(activityStatuses) status!: ActivityStatus;
  @Shown.text() place!: string;
  @Shown.instant() startsAt!: string;
  @Shown.instant() endsAt!: string;
  @Shown.int() capacity!: number;
  @Shown.part(() => SegmentPart) segment!: Segment;
  /** Places that are taken. */
  @Shown.int() places!: number;
  /** How many wait for a place. */
  @Shown.int() waiting!: number;
  @Hidden('int') turns!: number;
  /** Waves in which notice was given; loyal customers are the first. */
  @Shown.int() waves!: number;
}

@Entity('enrolment')
export class EnrolmentRecord extends AggregateRow implements Enrolment {
  @Shown.id() activityId!: string;
  @Shown.id() customerId!: string;
  @Shown.oneOf(enrolmentStatuses) status!: EnrolmentStatus;
  /** Who waits moves up in this order. */
  @Shown.int() turn!: number;
}
