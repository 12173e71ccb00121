import { ReasonRequest } from '@kefu/service';
import { Type } from 'class-transformer';
import {
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { BothLanguages } from '../../wording.js';
import type { Region, RegionStatus } from '../domain/region.js';

export class OpenRegion {
  /** Short and stable; everywhere else, in tokens too, the region is known by it. */
  @Matches(/^[a-z][a-z0-9-]{0,47}$/)
  code!: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => BothLanguages)
  name!: BothLanguages;

  @IsOptional()
  @IsString()
  @Length(1, 500)
  reason?: string;
}

export class RenameRegion extends ReasonRequest {
  @IsDefined()
  @ValidateNested()
  @Type(() => BothLanguages)
  name!: BothLanguages;
}

export class RegionView {
  @IsUUID()
  id!: string;

  @IsString()
  code!: string;

  @ValidateNested()
  @Type(() => BothLanguages)
  name!: BothLanguages;

  @IsIn(['open', 'closed'])
  status!: RegionStatus;

  /** The ETag. */
  @IsInt()
  version!: number;
}

export const regionView = ({ id, code, name, status }: Region, version: number) => ({
  id,
  code,
  name,
  status,
  version,
});
