import { PageQuery } from '@kefu/service';
import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { IsCode, IsDay } from '../../../whole/request-formats/index.js';
import { membershipStatuses, type MembershipStatus } from '../domain/index.js';

export class JoinRequest {
  /** One of `membership-levels`; the lowest one where it is not given. */
  @IsOptional()
  @IsString()
  @IsCode()
  level?: string;
}

export class ChangeLevelRequest {
  @IsString()
  @IsCode()
  level!: string;

  @IsOptional()
  @IsString()
  @Length(2, 500)
  reason?: string;
}

export class FindMembershipsRequest extends PageQuery {
  @IsOptional()
  @IsUUID()
  customerId?: string;

  @IsOptional()
  @IsString()
  @Length(1, 32)
  number?: string;

  @IsOptional()
  @IsIn(membershipStatuses)
  status?: MembershipStatus;

  @IsOptional()
  @IsString()
  @IsCode()
  level?: string;

  /** Those whose last day is this one or an earlier one. */
  @IsOptional()
  @IsString()
  @IsDay()
  validThroughBy?: string;

  @IsOptional()
  @IsString()
  @IsCode()
  regionCode?: string;
}
