import { PageQuery } from '@kefu/service';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  ValidateNested,
} from 'class-validator';
import { IsCode } from '../../../whole/request-formats/index.js';
import { releaseStatuses, type ReleaseStatus } from '../domain/index.js';

export class TakeInRequest {
  @IsUUID()
  customerId!: string;

  @IsOptional()
  @IsUUID()
  assetId?: string;

  /** `title-certificate`, `vehicle-licence`, … */
  @IsString()
  @IsCode()
  kind!: string;

  /** Where it lies: safe, drawer. */
  @IsString()
  @Length(1, 100)
  place!: string;
}

export class ProxyRequest {
  /** Where the written mandate is filed. */
  @IsString()
  @Length(1, 100)
  mandate!: string;

  /** His own ID card was looked at. */
  @IsBoolean()
  identitySeen!: boolean;
}

export class ReleaseRequest {
  /** The holder's ID number as it is shown, or an organisation's code. Compared, and not kept. */
  @IsString()
  @Length(1, 40)
  number!: string;

  /** The registered contact who comes for an organisation. */
  @IsOptional()
  @IsUUID()
  contactId?: string;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ProxyRequest)
  proxy?: ProxyRequest;

  @IsBoolean()
  feeInvoiceShown!: boolean;

  @IsBoolean()
  taxInvoiceShown!: boolean;

  @IsBoolean()
  signedInPerson!: boolean;
}

export class FindReleasesRequest extends PageQuery {
  @IsOptional()
  @IsIn(releaseStatuses)
  status?: ReleaseStatus;

  @IsOptional()
  @IsString()
  @IsCode()
  kind?: string;

  @IsOptional()
  @IsUUID()
  customerId?: string;
}
