import { PageQuery } from '@kefu/service';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { tiers } from '../../../records/customers/index.js';
import { loyaltyClasses } from '../../loyalty/index.js';
import { IsDay, IsInstant } from '../../../whole/request-formats/index.js';
import {
  activityKinds,
  activityStatuses,
  enrolmentStatuses,
  type ActivityKind,
  type ActivityStatus,
  type EnrolmentStatus,
} from '../domain/index.js';

const MOST_PLACES = 5_000;

/** Each list that is given narrows who is invited; within a list one is enough. */
export class SegmentRequest {
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @IsIn(loyaltyClasses, { each: true })
  classes?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @IsIn(tiers, { each: true })
  tiers?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @Length(1, 48, { each: true })
  regionCodes?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @Length(1, 40, { each: true })
  tags?: string[];

  /** Members of the club at one of these levels. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @Length(1, 48, { each: true })
  membershipLevels?: string[];
}

export class PlanActivityRequest {
  @IsString()
  @Length(1, 200)
  title!: string;

  @IsIn(activityKinds)
  kind!: ActivityKind;

  @IsString()
  @Length(1, 200)
  place!: string;

  @IsString()
  @IsInstant()
  startsAt!: string;

  @IsString()
  @IsInstant()
  endsAt!: string;

  @IsInt()
  @Min(1)
  @Max(MOST_PLACES)
  capacity!: number;

  /** Every customer where it is not given. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => SegmentRequest)
  segment?: SegmentRequest;
}

export class ChangeActivityRequest {
  @IsOptional()
  @IsString()
  @Length(1, 200)
  title?: string;

  @IsOptional()
  @IsString()
  @Length(1, 200)
  place?: string;

  @IsOptional()
  @IsString()
  @IsInstant()
  startsAt?: string;

  @IsOptional()
  @IsString()
  @IsInstant()
  endsAt?: string;

  /** More places go to those who wait. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_PLACES)
  capacity?: number;

  /** Until the invitations are out. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => SegmentRequest)
  segment?: SegmentRequest;
}

export class EnrolRequest {
  @IsUUID()
  customerId!: string;
}

export class GiveUpRequest {
  @IsOptional()
  @IsString()
  @Length(2, 500)
  reason?: string;
}

export class FindActivitiesRequest extends PageQuery {
  @IsOptional()
  @IsIn(activityStatuses)
  status?: ActivityStatus;

  @IsOptional()
  @IsIn(activityKinds)
  kind?: ActivityKind;

  /** Part of it. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  title?: string;

  /** Begins on that day or after. */
  @IsOptional()
  @IsString()
  @IsDay()
  from?: string;

  /** Begins on that day or before. */
  @IsOptional()
  @IsString()
  @IsDay()
  to?: string;
}

export class FindEnrolmentsRequest extends PageQuery {
  /** `attended` for who came. */
  @IsOptional()
  @IsIn(enrolmentStatuses)
  status?: EnrolmentStatus;
}
