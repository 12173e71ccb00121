import { PageQuery } from '@kefu/service';
import { IsIn, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { IsCode, IsDay } from '../../../whole/request-formats/index.js';
import { contractKinds, type ContractKind } from '../../assets/index.js';
import {
  customerStatuses,
  kinds,
  stages,
  tiers,
  type CustomerStatus,
  type Kind,
  type Stage,
  type Tier,
} from '../../customers/index.js';

const columns = ['number', 'name', 'filed', 'changed'] as const;
export type SortColumn = (typeof columns)[number];
export const sorts = columns.flatMap((column) => [column, `-${column}` as const]);

/** Filters may stand alone or together (CU-06). */
export class FindCustomersRequest extends PageQuery {
  /**
   * The one box: each word has to match. Digits are the end of a phone, a number, an ID number or a
   * serial; Latin letters the initials or the pinyin of a name, a serial or a plate; Chinese a name.
   */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  q?: string;

  /** The number of a merged record finds the survivor. */
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

  /** What another system calls the customer; exact. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  externalRef?: string;

  /** The survivor, with `status=merged`: what was merged into him. */
  @IsOptional()
  @IsUUID()
  mergedInto?: string;

  /** Of one of the customer's assets, from its beginning. */
  @IsOptional()
  @IsString()
  @Length(2, 64)
  @Matches(/[\p{L}\p{N}]/u)
  contractNumber?: string;

  /** One of the customer's assets is under such a contract. */
  @IsOptional()
  @IsIn(contractKinds)
  contractKind?: ContractKind;

  /** A day at the centre, included; so are the ends of the other ranges. */
  @IsOptional()
  @IsString()
  @IsDay()
  filedFrom?: string;

  @IsOptional()
  @IsString()
  @IsDay()
  filedTo?: string;

  /** Warranty of one of the customer's assets ends on that day or later. */
  @IsOptional()
  @IsString()
  @IsDay()
  warrantyEndFrom?: string;

  @IsOptional()
  @IsString()
  @IsDay()
  warrantyEndTo?: string;

  /** Only for roles that see birthdays (G-05). */
  @IsOptional()
  @IsString()
  @IsDay()
  birthdayFrom?: string;

  @IsOptional()
  @IsString()
  @IsDay()
  birthdayTo?: string;

  /** `-` for descending; by number and by filing are one order, names are in pinyin order. */
  @IsOptional()
  @IsIn(sorts)
  sort?: (typeof sorts)[number];
}
