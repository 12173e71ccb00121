import { Id, Int, OneOf, optional, Text } from '@kefu/fields';
import type { Plain } from '../../../whole/request-formats/index.js';
import {
  assetStatuses,
  contractKinds,
  type Asset,
  type AssetStatus,
  type ContractKind,
} from '../domain/index.js';

export class AssetView {
  @Id() id!: string;
  @Id() customerId!: string;
  @OneOf(assetStatuses) status!: AssetStatus;
  @Text() category!: string;
  @Text() model!: string;
  @Text() serial!: string;
  @Text(optional) plate?: string | undefined;
  @Text() regionCode!: string;
  @OneOf(contractKinds) contractKind!: ContractKind;
  @Text(optional) contractNumber?: string | undefined;
  /** The last day of warranty. */
  @Text(optional) warrantyEnd?: string | undefined;
  @Int() version!: number;
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
