import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { IsInstant } from './formats.js';

/** A customer is to be visited by then (CU-11). Nothing is arranged with him yet. */
export class VisitScheduledV1 {
  static readonly type = 'kefu.customers.visit.scheduled.v1' as const;

  @IsUUID()
  customerId!: string;

  @IsIn(['standard', 'vip', 'key'])
  tier!: 'standard' | 'vip' | 'key';

  /** The last moment at which the visit is in time. */
  @IsInstant()
  dueAt!: string;

  /** Who arranges it; absent while nobody was named. */
  @IsOptional()
  @IsUUID()
  accountManagerId?: string;
}
