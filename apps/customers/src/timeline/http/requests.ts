import { PageQuery } from '@kefu/service';
import { IsOptional, IsString, IsUUID, Matches } from 'class-validator';
import { IsCode, IsDay } from '../../whole/request-formats/index.js';

export class TimelineRequest extends PageQuery {
  /** `field-repair`, `callbacks`, … */
  @IsOptional()
  @IsString()
  @IsCode()
  service?: string;

  /** `repair-order`, `callback`, `asset`, … */
  @IsOptional()
  @IsString()
  @IsCode()
  kind?: string;

  @IsOptional()
  @IsString()
  @Matches(/^[A-Z]{1,2}-\d{2}$/u)
  rule?: string;

  @IsOptional()
  @IsUUID()
  assetId?: string;

  /** A day at the centre, included. */
  @IsOptional()
  @IsString()
  @IsDay()
  from?: string;

  /** A day at the centre, included. */
  @IsOptional()
  @IsString()
  @IsDay()
  to?: string;
}
