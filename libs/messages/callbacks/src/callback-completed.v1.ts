import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsObject, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { IsInstant } from './formats.js';
import { CallbackConcerns } from './callback-concerns.js';
import { CallbackScores } from './callback-scores.js';

/** The customer was asked and answered. What he said in words stays with callbacks. */
export class CallbackCompletedV1 {
  static readonly type = 'kefu.callbacks.callback.completed.v1' as const;

  /** The rule by which the customer is called. */
  @IsIn(['CB-01', 'CB-02', 'CB-03'])
  plan!: 'CB-01' | 'CB-02' | 'CB-03';

  @IsUUID()
  customerId!: string;

  @IsObject()
  @ValidateNested()
  @Type(() => CallbackConcerns)
  concerns!: CallbackConcerns;

  /** CB-01: did the technician come? */
  @IsOptional()
  @IsBoolean()
  arrived?: boolean;

  /** Is the fault gone? Not solved puts the order back (CB-12). */
  @IsOptional()
  @IsBoolean()
  solved?: boolean;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => CallbackScores)
  scores?: CallbackScores;

  /** What had been expected, asked apart; the gap is `scores` less this (CB-14). */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => CallbackScores)
  expected?: CallbackScores;

  /** On at least one dimension. */
  @IsBoolean()
  dissatisfied!: boolean;

  /** Opens a complaint (CB-12). */
  @IsBoolean()
  wantsToComplain!: boolean;

  @IsUUID()
  completedBy!: string;

  @IsInstant()
  completedAt!: string;
}
