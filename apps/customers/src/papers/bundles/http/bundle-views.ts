import { PageQuery } from '@kefu/service';
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
} from 'class-validator';
import { IsCode, ReasonRequest } from '../../../whole/request-formats/index.js';
import { bundleStatuses, type BundleStatus } from '../domain/bundle.js';

export class MakeBundleRequest {
  /** Where it stands: room, shelf, place. */
  @IsString()
  @Length(1, 60)
  shelfMark!: string;

  @IsString()
  @IsCode()
  regionCode!: string;
}

export class AddFilesRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsUUID('all', { each: true })
  fileIds!: string[];
}

export class TakeOutRequest extends ReasonRequest {
  @IsUUID()
  fileId!: string;
}

export class MoveBundleRequest extends ReasonRequest {
  @IsString()
  @Length(1, 60)
  shelfMark!: string;
}

export class FindBundlesRequest extends PageQuery {
  @IsOptional()
  @IsString()
  @Length(1, 32)
  number?: string;

  /** From its beginning. */
  @IsOptional()
  @IsString()
  @Length(1, 60)
  shelfMark?: string;

  @IsOptional()
  @IsIn(bundleStatuses)
  status?: BundleStatus;
}

/** What is in it: `GET files?bundleId=`. */
export class BundleView {
  @IsUUID()
  id!: string;

  @IsString()
  number!: string;

  @IsString()
  shelfMark!: string;

  @IsString()
  regionCode!: string;

  @IsIn(bundleStatuses)
  status!: BundleStatus;

  @IsInt()
  fileCount!: number;

  @IsInt()
  version!: number;
}
