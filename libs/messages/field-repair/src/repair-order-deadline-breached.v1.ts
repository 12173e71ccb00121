import { IsOptional, IsUUID } from 'class-validator';
import { IsCode, IsInstant, IsRuleId } from './formats.js';

/**
 * A deadline of the handbook passed without the deed. The deed stays possible; when it comes its own
 * event says so. `rule` is the CloudEvents extension too.
 */
export class RepairOrderDeadlineBreachedV1 {
  static readonly type = 'kefu.field-repair.repair-order.deadline-breached.v1' as const;

  @IsRuleId()
  rule!: string;

  /** What the clock counted from. */
  @IsInstant()
  startedAt!: string;

  /** The last moment at which the deed would have been in time. */
  @IsInstant()
  dueAt!: string;

  @IsCode()
  responsibleRole!: string;

  /** The person, where one was known. */
  @IsOptional()
  @IsUUID()
  responsibleId?: string;

  /** The next role up, which it now is in front of. */
  @IsCode()
  escalatedTo!: string;

  @IsCode()
  regionId!: string;

  @IsUUID()
  customerId!: string;

  @IsOptional()
  @IsUUID()
  teamId?: string;

  @IsOptional()
  @IsUUID()
  technicianId?: string;
}
