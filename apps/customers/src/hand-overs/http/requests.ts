import { forms, roleNames, type DocumentForm, type Role } from '@kefu/handbook';
import { PageQuery } from '@kefu/service';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsCalendarDay, IsCode, IsMoment } from '../../request-formats/index.js';
import { handOverRules, handOverStatuses, type HandOverStatus } from '../domain/index.js';

class AwaitPapersRequest {
  @IsUUID()
  customerId!: string;

  /** When the asset was delivered, or handed back repaired: what the clock counts from. */
  @IsString()
  @IsMoment()
  at!: string;

  /** Who has the papers, where he is known. */
  @IsOptional()
  @IsString()
  @Matches(/^[\w:.@|-]{1,128}$/u)
  holderId?: string;
}

export class AwaitSalesPapersRequest extends AwaitPapersRequest {
  @IsOptional()
  @IsUUID()
  assetId?: string;
}

export class AwaitServicePapersRequest extends AwaitPapersRequest {
  @IsUUID()
  assetId!: string;

  /** Under which people know the repair. */
  @IsString()
  @Length(1, 40)
  reference!: string;
}

export class FormItemRequest {
  @IsString()
  @IsCode()
  code!: string;

  @IsIn(forms)
  form!: DocumentForm;

  @IsInt()
  @Min(1)
  @Max(99)
  copies!: number;

  /** The last day on which it holds: of a policy, a licence. */
  @IsOptional()
  @IsString()
  @IsCalendarDay()
  expiresOn?: string;
}

export class OfferPapersRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => FormItemRequest)
  items!: FormItemRequest[];

  @IsOptional()
  @IsString()
  @Length(1, 500)
  remark?: string;
}

export class FindHandOversRequest extends PageQuery {
  @IsOptional()
  @IsIn(handOverRules)
  rule?: (typeof handOverRules)[number];

  @IsOptional()
  @IsIn(handOverStatuses)
  status?: HandOverStatus;

  @IsOptional()
  @IsUUID()
  customerId?: string;

  @IsOptional()
  @IsUUID()
  assetId?: string;

  @IsOptional()
  @IsUUID()
  fileId?: string;

  /** With whom the papers are. */
  @IsOptional()
  @IsIn(roleNames)
  holderRole?: Role;

  @IsOptional()
  @IsString()
  @Length(1, 128)
  holderId?: string;

  /** Only what should have been handed over by now. */
  @IsOptional()
  @IsIn(['true'])
  overdue?: 'true';
}
