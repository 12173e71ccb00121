import { PageQuery } from '@kefu/service';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  ValidateNested,
} from 'class-validator';
import { IsCode } from '../../../whole/request-formats/index.js';
import { keyAccountStatuses, type KeyAccountStatus } from '../domain/index.js';

export class GroupMemberRequest {
  /** His id in staff. */
  @IsUUID()
  personId!: string;

  /** What he does in the group: `account-manager`, `technician`, `finance`, … */
  @IsString()
  @IsCode()
  role!: string;
}

export class NameGroupRequest {
  /** One of the members. */
  @IsUUID()
  leadId!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => GroupMemberRequest)
  members!: GroupMemberRequest[];

  @IsOptional()
  @IsString()
  @Length(2, 500)
  reason?: string;
}

export class FindKeyAccountsRequest extends PageQuery {
  /** `open` where it is not given. */
  @IsOptional()
  @IsIn(keyAccountStatuses)
  status?: KeyAccountStatus;

  /** Whether a group was named. */
  @IsOptional()
  @IsIn(['named', 'missing'])
  group?: 'named' | 'missing';

  @IsOptional()
  @IsUUID()
  leadId?: string;

  @IsOptional()
  @IsUUID()
  memberId?: string;

  @IsOptional()
  @IsUUID()
  customerId?: string;
}
