import { IsIn, IsInt, IsOptional, IsString, IsUUID } from 'class-validator';
import type { Plain } from '../../../whole/request-formats/index.js';
import {
  assetStatuses,
  contractKinds,
  type Asset,
  type AssetStatus,
  type ContractKind,
} from '../domain/index.js';

export class AssetView {
  @IsUUID()
  id!: string;

  @IsUUID()
  customerId!: string;

  @IsIn(assetStatuses)
  status!: AssetStatus;

  @IsString()
  category!: string;

  @IsString()
  model!: string;

  @IsString()
  serial!: string;

  @IsOptional()
  @IsString()
  plate?: string | undefined;

  @IsString()
  regionCode!: string;

  @IsIn(contractKinds)
  contractKind!: ContractKind;

  @IsOptional()
  @IsString()
  contractNumber?: string | undefined;

  /** The last day of warranty. */
  @IsOptional()
  @IsString()
  warrantyEnd?: string | undefined;

  @IsInt()
  version!: number;
}

export const assetViewOf = (asset: Asset, version: number): Plain<AssetView> => ({
  id: asset.id,
  customerId: asset.customerId,
  status: asset.status,
  category: asset.category,
  model: asset.model,
  serial: asset.serial,
  plate: asset.plate ?? undefined,
  regionCode: asset.regionCode,
  contractKind: asset.contractKind,
  contractNumber: asset.contractNumber ?? undefined,
  warrantyEnd: asset.warrantyEnd ?? undefined,
  version,
});
