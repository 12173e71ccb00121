import { IsIn, IsUUID } from 'class-validator';
import { IsInstant } from './formats.js';

/** His tier changed, and with it the period (CU-11). A visit never falls due later by it than it was. */
export class VisitDueMovedV1 {
  static readonly type = 'kefu.customers.visit.due-moved.v1' as const;

  @IsUUID()
  customerId!: string;

  @IsIn(['standard', 'vip', 'key'])
  tier!: 'standard' | 'vip' | 'key';

  /** The last moment at which the visit is in time. */
  @IsInstant()
  dueAt!: string;
}
