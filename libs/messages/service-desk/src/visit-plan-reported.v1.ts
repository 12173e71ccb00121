import { IsBoolean, IsOptional, IsUUID } from 'class-validator';
import { IsDay } from './formats.js';

/**
 * A planned visit took place and was reported on (SD-08). The aggregate id is the plan's. What the
 * customer said stays with service-desk.
 */
export class VisitPlanReportedV1 {
  static readonly type = 'kefu.service-desk.visit-plan.reported.v1' as const;

  @IsUUID()
  customerId!: string;

  @IsUUID()
  accountManagerId!: string;

  @IsDay()
  visitedOn!: string;

  /** A manager of the centre was there too (CU-11). */
  @IsBoolean()
  managerWentAlong!: boolean;

  /** When they agreed to meet again; absent when they did not. */
  @IsOptional()
  @IsDay()
  nextMeetingOn?: string;

  /** The report sees a chance of further business. */
  @IsBoolean()
  furtherBusiness!: boolean;
}
