import { PageQuery } from '@kefu/service';
import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { IsCode } from '../../request-formats/index.js';
import {
  customerStatuses,
  kinds,
  stages,
  tiers,
  type CustomerStatus,
  type Kind,
  type Stage,
  type Tier,
} from '../domain/index.js';

export const sorts = ['number', '-number'] as const;

/** Filters may stand alone or together (CU-06). */
export class FindCustomersRequest extends PageQuery {
  @IsOptional()
  @IsString()
  @Length(1, 32)
  number?: string;

  /** Part of a name; letters and digits alone also find the initials of its pinyin (`zs` finds 张三). */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  name?: string;

  /** A whole number in any spelling, or at least its last 4 digits. */
  @IsOptional()
  @IsString()
  @Length(4, 40)
  @Matches(/^(?:[+\s()().-]*\d){4,20}[\s()().-]*$/u)
  phone?: string;

  /** Exact. */
  @IsOptional()
  @IsString()
  @Length(18, 18)
  idNumber?: string;

  /** Exact. */
  @IsOptional()
  @IsString()
  @Length(18, 18)
  organisationCode?: string;

  /** Of one of the customer's assets, from its beginning. */
  @IsOptional()
  @IsString()
  @Length(2, 200)
  @Matches(/[\p{L}\p{N}]/u)
  serial?: string;

  /** Of one of the customer's assets, from its beginning. */
  @IsOptional()
  @IsString()
  @Length(2, 40)
  @Matches(/[\p{L}\p{N}]/u)
  plate?: string;

  /** What another system calls the customer; exact. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  externalRef?: string;

  @IsOptional()
  @IsString()
  @IsCode()
  regionCode?: string;

  @IsOptional()
  @IsIn(stages)
  stage?: Stage;

  @IsOptional()
  @IsIn(tiers)
  tier?: Tier;

  @IsOptional()
  @IsIn(kinds)
  kind?: Kind;

  @IsOptional()
  @IsString()
  @Length(1, 40)
  tag?: string;

  @IsOptional()
  @IsIn(customerStatuses)
  status?: CustomerStatus;

  /** By number: the oldest or the newest first. */
  @IsOptional()
  @IsIn(sorts)
  sort?: (typeof sorts)[number];
}
