import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { callbackStatuses, plans } from '../domain/index.js';
import { AnswerInWords, Scores, urgencies } from './requests.js';

export class AttemptView {
  @IsISO8601()
  at!: string;

  @IsString()
  by!: string;

  @IsIn(['answered', 'no-answer', 'busy', 'wrong-number', 'no-time'])
  outcome!: string;
}

export class AnswersView {
  @IsOptional()
  @IsBoolean()
  arrived?: boolean;

  @IsOptional()
  @IsBoolean()
  solved?: boolean;

  @IsOptional()
  @ValidateNested()
  @Type(() => Scores)
  scores?: Scores;

  @IsOptional()
  @ValidateNested()
  @Type(() => Scores)
  expected?: Scores;

  @IsBoolean()
  dissatisfied!: boolean;

  @IsBoolean()
  wantsToComplain!: boolean;

  @IsOptional()
  @IsString()
  cause?: string;

  @IsOptional()
  @IsString()
  remedy?: string;

  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => AnswerInWords)
  inWords?: AnswerInWords[];

  @IsOptional()
  @IsString()
  note?: string;
}

export class OnRecordView {
  @IsIn(['arrived', 'technician-no-show', 'customer-absent'])
  what!: string;

  @IsISO8601()
  at!: string;
}

export class UnreachableView {
  @IsISO8601()
  at!: string;

  @IsInt()
  attempts!: number;

  @IsInt()
  days!: number;
}

export class SkippedView {
  @IsISO8601()
  at!: string;

  @IsString()
  by!: string;

  @IsString()
  reason!: string;

  @IsOptional()
  @IsString()
  remark?: string;
}

export class CompletedView {
  @IsISO8601()
  at!: string;

  @IsString()
  by!: string;
}

export class CallbackView {
  @IsUUID()
  id!: string;

  @IsInt()
  version!: number;

  @IsIn(callbackStatuses)
  status!: string;

  @IsIn(plans)
  plan!: string;

  @IsString()
  occasion!: string;

  @IsUUID()
  repairOrderId!: string;

  @IsUUID()
  customerId!: string;

  @IsString()
  regionId!: string;

  @IsIn(['rental', 'contract', 'none'])
  contractKind!: string;

  /** From when to call. */
  @IsISO8601()
  dueAt!: string;

  /** The last moment that is in time. */
  @IsISO8601()
  breachAt!: string;

  /** While it is still to be made. */
  @IsOptional()
  @IsIn(urgencies)
  urgency?: string;

  @IsOptional()
  @IsUUID()
  agentId?: string;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => AttemptView)
  attempts!: AttemptView[];

  /** CB-01: what field-repair says of the visit. */
  @IsOptional()
  @ValidateNested()
  @Type(() => OnRecordView)
  onRecord?: OnRecordView;

  @IsOptional()
  @ValidateNested()
  @Type(() => AnswersView)
  answers?: AnswersView;

  @IsOptional()
  @ValidateNested()
  @Type(() => CompletedView)
  completed?: CompletedView;

  @IsOptional()
  @ValidateNested()
  @Type(() => UnreachableView)
  unreachable?: UnreachableView;

  @IsOptional()
  @ValidateNested()
  @Type(() => SkippedView)
  skipped?: SkippedView;

  /** Why an unreachable customer is not to be called any more. */
  @IsOptional()
  @IsString()
  outdated?: string;

  /** The deadline was missed. */
  @IsBoolean()
  breached!: boolean;
}
