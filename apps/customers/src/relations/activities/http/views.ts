import { Type } from 'class-transformer';
import { IsIn, IsInt, IsObject, IsString, IsUUID, ValidateNested } from 'class-validator';
import type { Plain } from '../../../whole/request-formats/index.js';
import {
  activityKinds,
  activityStatuses,
  enrolmentStatuses,
  type Activity,
  type ActivityKind,
  type ActivityStatus,
  type Enrolment,
  type EnrolmentStatus,
} from '../domain/index.js';
import { SegmentRequest } from './requests.js';

export class ActivityView {
  @IsUUID()
  id!: string;

  @IsString()
  title!: string;

  @IsIn(activityKinds)
  kind!: ActivityKind;

  @IsIn(activityStatuses)
  status!: ActivityStatus;

  @IsString()
  place!: string;

  @IsString()
  startsAt!: string;

  @IsString()
  endsAt!: string;

  @IsInt()
  capacity!: number;

  /** Places that are taken. */
  @IsInt()
  places!: number;

  @IsInt()
  waiting!: number;

  /** Waves in which notice was given; loyal customers are the first. */
  @IsInt()
  waves!: number;

  @IsObject()
  @ValidateNested()
  @Type(() => SegmentRequest)
  segment!: SegmentRequest;

  @IsInt()
  version!: number;
}

export class EnrolmentView {
  @IsUUID()
  id!: string;

  @IsUUID()
  activityId!: string;

  @IsUUID()
  customerId!: string;

  @IsIn(enrolmentStatuses)
  status!: EnrolmentStatus;

  /** Who waits moves up in this order. */
  @IsInt()
  turn!: number;

  @IsInt()
  version!: number;
}

export class InvitationView {
  @IsUUID()
  customerId!: string;

  @IsString()
  number!: string;

  /** 1 hears of it at once, 2 after the head start of loyal customers. */
  @IsInt()
  wave!: number;

  @IsInt()
  turn!: number;
}

export const activityViewOf = (activity: Activity, version: number) => ({
  id: activity.id,
  title: activity.title,
  kind: activity.kind,
  status: activity.status,
  place: activity.place,
  startsAt: activity.startsAt,
  endsAt: activity.endsAt,
  capacity: activity.capacity,
  places: activity.places,
  waiting: activity.waiting,
  waves: activity.waves,
  segment: { ...activity.segment },
  version,
});

export const enrolmentViewOf = (enrolment: Enrolment, version: number): Plain<EnrolmentView> => ({
  id: enrolment.id,
  activityId: enrolment.activityId,
  customerId: enrolment.customerId,
  status: enrolment.status,
  turn: enrolment.turn,
  version,
});
