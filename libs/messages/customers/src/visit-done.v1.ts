import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { IsDay } from './formats.js';

/** The customer was visited (CU-11); the next visit counts from that day. What was said is not in it. */
export class VisitDoneV1 {
  static readonly type = 'kefu.customers.visit.done.v1' as const;

  @IsUUID()
  customerId!: string;

  @IsIn(['standard', 'vip', 'key'])
  tier!: 'standard' | 'vip' | 'key';

  @IsDay()
  visitedOn!: string;

  /** `reported`: by service-desk's report of a visit plan; `by-hand`: somebody entered it here. */
  @IsIn(['reported', 'by-hand'])
  how!: 'reported' | 'by-hand';

  @IsOptional()
  @IsUUID()
  visitPlanId?: string;

  @IsBoolean()
  managerWentAlong!: boolean;

  /** It had been due before that day was over. */
  @IsBoolean()
  late!: boolean;
}
