import { IsBoolean, IsNumber, IsOptional, IsUUID, Min } from 'class-validator';
import { IsCode, IsInstant, IsPersonId, IsRuleId } from './formats.js';

/** The papers were not handed over in time (CU-03, CU-04). They are still awaited. */
export class HandOverDeadlineBreachedV1 {
  static readonly type = 'kefu.customers.hand-over.deadline-breached.v1' as const;

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
  @IsPersonId()
  responsibleId?: string;

  /** The next role up, which it now is in front of. */
  @IsCode()
  escalatedTo!: string;

  @IsUUID()
  customerId!: string;

  @IsOptional()
  @IsUUID()
  assetId?: string;

  @IsUUID()
  fileId!: string;

  /** False where it was waived before: the breach stands, and nobody answers for it. */
  @IsBoolean()
  charged!: boolean;

  /** Off in the quarterly appraisal of whoever is charged (ST-05). */
  @IsNumber()
  @Min(0)
  points!: number;
}
