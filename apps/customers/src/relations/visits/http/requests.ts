import { PageQuery } from '@kefu/service';
import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { tiers, type Tier } from '../../../records/customers/index.js';
import { IsCode, IsDay } from '../../../whole/request-formats/index.js';

export class AssignVisitRequest {
  /** An account manager, by his staff id. */
  @IsUUID()
  accountManagerId!: string;
}

export class ArrangeVisitRequest {
  @IsString()
  @IsDay()
  on!: string;

  /** The manager who goes along; always to a key account. */
  @IsOptional()
  @IsUUID()
  managerId?: string;
}

export class RecordVisitRequest {
  @IsString()
  @IsDay()
  visitedOn!: string;

  /** The manager who went along; the one arranged where it is not given. */
  @IsOptional()
  @IsUUID()
  managerId?: string;
}

export const standings = ['open', 'overdue', 'unassigned', 'done', 'cancelled'] as const;

export class FindVisitsRequest extends PageQuery {
  @IsOptional()
  @IsUUID()
  customerId?: string;

  @IsOptional()
  @IsUUID()
  accountManagerId?: string;

  /** `open`, what is still to be made, where it is not given; `unassigned` and `overdue` are of these. */
  @IsOptional()
  @IsIn(standings)
  standing?: (typeof standings)[number];

  /** Due on that day or before. */
  @IsOptional()
  @IsString()
  @Length(10, 10)
  @IsDay()
  dueBy?: string;

  @IsOptional()
  @IsIn(tiers)
  tier?: Tier;

  @IsOptional()
  @IsString()
  @IsCode()
  regionCode?: string;
}
