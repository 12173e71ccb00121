import { PageQuery } from '@kefu/service';
import { IsIn, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import {
  IsCode,
  IsDay,
  MayBeCleared,
  ReasonRequest,
} from '../../../whole/request-formats/index.js';
import {
  assetStatuses,
  contractKinds,
  type AssetStatus,
  type ContractKind,
} from '../domain/index.js';

export class AssetRequest {
  /** `copier`, `vehicle`, `meter`, … */
  @IsString()
  @IsCode()
  category!: string;

  @IsString()
  @Length(1, 200)
  model!: string;

  @IsString()
  @Length(1, 200)
  serial!: string;

  @IsOptional()
  @IsString()
  @Length(1, 32)
  plate?: string;

  /** The region that serves it; its owner's where it is not given. */
  @IsOptional()
  @IsString()
  @IsCode()
  regionCode?: string;

  @IsIn(contractKinds)
  contractKind!: ContractKind;

  @IsOptional()
  @IsString()
  @Length(1, 64)
  contractNumber?: string;

  /** The last day of warranty. */
  @IsOptional()
  @IsString()
  @IsDay()
  warrantyEnd?: string;
}

export class RegisterAssetRequest extends AssetRequest {
  /** Why it is registered although its serial is on record (CU-01). */
  @IsOptional()
  @IsString()
  @Length(2, 500)
  duplicateReason?: string;
}

export class ChangeAssetRequest {
  @IsOptional()
  @IsString()
  @IsCode()
  category?: string;

  @IsOptional()
  @IsString()
  @Length(1, 200)
  model?: string;

  @IsOptional()
  @IsString()
  @Length(1, 200)
  serial?: string;

  @MayBeCleared()
  @IsString()
  @Length(1, 32)
  plate?: string | null;

  @IsOptional()
  @IsString()
  @IsCode()
  regionCode?: string;

  @IsOptional()
  @IsIn(contractKinds)
  contractKind?: ContractKind;

  @MayBeCleared()
  @IsString()
  @Length(1, 64)
  contractNumber?: string | null;

  @MayBeCleared()
  @IsString()
  @IsDay()
  warrantyEnd?: string | null;

  @IsOptional()
  @IsString()
  @Length(2, 500)
  reason?: string;

  @IsOptional()
  @IsString()
  @Length(2, 500)
  duplicateReason?: string;
}

export class HandOverRequest extends ReasonRequest {
  /** The owner from now on. */
  @IsUUID()
  customerId!: string;
}

export class AssetsOfCustomerRequest extends PageQuery {
  @IsOptional()
  @IsIn(assetStatuses)
  status?: AssetStatus;
}

export class FindAssetsRequest extends AssetsOfCustomerRequest {
  @IsOptional()
  @IsUUID()
  customerId?: string;

  /** From its beginning. */
  @IsOptional()
  @IsString()
  @Length(2, 200)
  @Matches(/[\p{L}\p{N}]/u)
  serial?: string;

  /** From its beginning. */
  @IsOptional()
  @IsString()
  @Length(2, 40)
  @Matches(/[\p{L}\p{N}]/u)
  plate?: string;

  /** From its beginning. */
  @IsOptional()
  @IsString()
  @Length(2, 64)
  @Matches(/[\p{L}\p{N}]/u)
  contractNumber?: string;

  @IsOptional()
  @IsString()
  @IsCode()
  category?: string;

  @IsOptional()
  @IsString()
  @IsCode()
  regionCode?: string;

  @IsOptional()
  @IsIn(contractKinds)
  contractKind?: ContractKind;

  /** In or out of warranty today. */
  @IsOptional()
  @IsIn(['in', 'out'])
  warranty?: 'in' | 'out';
}
