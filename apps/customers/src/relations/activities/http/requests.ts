import { Day, Id, Int, Moment, OneOf, optional, Part, Words } from '@kefu/fields';
import { PageQuery } from '@kefu/service';
import {
  activityKinds,
  activityStatuses,
  enrolmentStatuses,
  type ActivityKind,
  type ActivityStatus,
  type EnrolmentStatus,
} from '../domain/index.js';
import { SegmentPart } from '../store/activity-record.js';

const places = { min: 1, max: 5_000 } as const;

export class PlanActivityRequest {
  @Words(1, 200) title!: string;
  @OneOf(activityKinds) kind!: ActivityKind;
  @Words(1, 200) place!: string;
  @Moment() startsAt!: string;
  @Moment() endsAt!: string;
  @Int(places) capacity!: number;
  /** Every customer where it is not given. */
  @Part(() => SegmentPart, optional) segment?: SegmentPart;
}

export class ChangeActivityRequest {
  @Words(1, 200, optional) title?: string;
  @Words(1, 200, optional) place?: string;
  @Moment(optional) startsAt?: string;
  @Moment(optional) endsAt?: string;
  /** More places go to those who wait. */
  @Int(places, optional) capacity?: number;
  /** Until the invitations are out. */
  @Part(() => SegmentPart, optional) segment?: SegmentPart;
}

export class EnrolRequest {
  @Id() customerId!: string;
}

export class GiveUpRequest {
  @Words(2, 500, optional) reason?: string;
}

export class FindActivitiesRequest extends PageQuery {
  @OneOf(activityStatuses, optional) status?: ActivityStatus;
  @OneOf(activityKinds, optional) kind?: ActivityKind;
  /** Part of it. */
  @Words(1, 200, optional) title?: string;
  /** Begins on that day or after. */
  @Day(optional) from?: string;
  /** Begins on that day or before. */
  @Day(optional) to?: string;
}

export class FindEnrolmentsRequest extends PageQuery {
  /** `attended` for who came. */
  @OneOf(enrolmentStatuses, optional) status?: EnrolmentStatus;
}
