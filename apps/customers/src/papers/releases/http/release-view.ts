import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import type { Plain } from '../../../whole/request-formats/index.js';
import { releaseStatuses, type Release, type ReleaseStatus } from '../domain/index.js';

export class ReleaseReceiptView {
  @IsString()
  at!: string;

  @IsString()
  by!: string;

  @IsIn(['holder', 'contact', 'proxy'])
  to!: 'holder' | 'contact' | 'proxy';

  @IsOptional()
  @IsUUID()
  contactId?: string | undefined;

  @IsOptional()
  @IsString()
  mandate?: string | undefined;
}

export class ReleaseView {
  @IsUUID()
  id!: string;

  @IsUUID()
  customerId!: string;

  @IsOptional()
  @IsUUID()
  assetId?: string | undefined;

  @IsString()
  kind!: string;

  @IsIn(releaseStatuses)
  status!: ReleaseStatus;

  @IsString()
  place!: string;

  @IsString()
  takenInAt!: string;

  @IsString()
  takenInBy!: string;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ReleaseReceiptView)
  receipt?: ReleaseReceiptView | undefined;

  @IsInt()
  version!: number;
}

export const releaseViewOf = (release: Release, version: number): Plain<ReleaseView> => ({
  id: release.id,
  customerId: release.customerId,
  assetId: release.assetId ?? undefined,
  kind: release.kind,
  status: release.status,
  place: release.place,
  takenInAt: release.takenInAt,
  takenInBy: release.takenInBy,
  receipt: release.receipt ?? undefined,
  version,
});
