import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { tiers, type Tier } from '../../../records/customers/index.js';
import { IsDay, type Plain } from '../../../whole/request-formats/index.js';
import { visitStatuses, type Visit, type VisitStatus } from '../domain/index.js';

/** It was not made in time; who answered for it then, and who hears of it. */
export class VisitBreachView {
  @IsString()
  dueAt!: string;

  @IsString()
  responsibleRole!: string;

  @IsOptional()
  @IsString()
  responsibleId?: string | undefined;

  @IsString()
  escalatedTo!: string;
}

export class VisitView {
  @IsUUID()
  id!: string;

  @IsUUID()
  customerId!: string;

  @IsIn(visitStatuses)
  status!: VisitStatus;

  /** The one whose period set the due time. */
  @IsIn(tiers)
  tier!: Tier;

  @IsString()
  countedFrom!: string;

  @IsString()
  dueAt!: string;

  /** Whether it is past its time and still to be made. */
  @IsBoolean()
  overdue!: boolean;

  @IsOptional()
  @IsUUID()
  accountManagerId?: string | undefined;

  @IsOptional()
  @IsString()
  @IsDay()
  arrangedOn?: string | undefined;

  /** The manager who goes along. */
  @IsOptional()
  @IsUUID()
  managerId?: string | undefined;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => VisitBreachView)
  breach?: VisitBreachView | undefined;

  @IsOptional()
  @IsString()
  @IsDay()
  visitedOn?: string | undefined;

  @IsOptional()
  @IsUUID()
  visitPlanId?: string | undefined;

  @IsOptional()
  @IsBoolean()
  managerWentAlong?: boolean | undefined;

  @IsInt()
  version!: number;
}

export const visitViewOf =
  (now: string) =>
  (visit: Visit, version: number): Plain<VisitView> => ({
    id: visit.id,
    customerId: visit.customerId,
    status: visit.status,
    tier: visit.tier,
    countedFrom: visit.countedFrom,
    dueAt: visit.dueAt,
    overdue: (visit.status === 'due' || visit.status === 'arranged') && now > visit.dueAt,
    accountManagerId: visit.accountManagerId ?? undefined,
    arrangedOn: visit.arrangedOn ?? undefined,
    managerId: visit.managerId ?? undefined,
    breach: visit.breach
      ? { ...visit.breach, responsibleId: visit.breach.responsibleId }
      : undefined,
    visitedOn: visit.visitedOn ?? undefined,
    visitPlanId: visit.visitPlanId ?? undefined,
    managerWentAlong: visit.managerWentAlong ?? undefined,
    version,
  });
