import { IsIn, IsInt, IsOptional, IsUUID, Min } from 'class-validator';
import { IsCode, IsInstant } from './formats.js';

/**
 * The fault is still there: the technician says so on site, or the customer in a callback (FR-11).
 */
export class RepairOrderUnsolvedV1 {
  static readonly type = 'kefu.field-repair.repair-order.unsolved.v1' as const;

  /** Who was there last. */
  @IsOptional()
  @IsUUID()
  technicianId?: string;

  @IsInt()
  @Min(1)
  visit!: number;

  @IsCode()
  reason!: string;

  @IsIn(['technician', 'callback'])
  source!: 'technician' | 'callback';

  @IsOptional()
  @IsUUID()
  callbackId?: string;

  /** The next visit is to be no later than this. */
  @IsInstant()
  nextVisitBy!: string;
}
