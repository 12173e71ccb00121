import { PageQuery } from '@kefu/service';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { callbackStatuses, plans, type CallbackStatus, type Plan } from '../domain/index.js';

/** The customer rang himself, so that it need not be due. */
export class StartCall {
  @IsOptional()
  @IsBoolean()
  customerRang?: boolean;
}

const outcomes = ['answered', 'no-answer', 'busy', 'wrong-number'] as const;

/** What came of dialling. A customer who has no time is put down with `reschedule`. */
export class RecordAttempt {
  @IsIn(outcomes)
  outcome!: (typeof outcomes)[number];
}

/** 1 to 5, unless the centre's profile sets another scale; only the dimensions that he scored. */
export class Scores {
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100)
  timeliness?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100)
  effect?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100)
  result?: number;

  /** And patience. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100)
  attitude?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100)
  overall?: number;

  /** The highest: none is left. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100)
  leftOverTrouble?: number;
}

export class AnswerInWords {
  /** Code of a question of the questionnaire. */
  @Matches(/^[a-z][a-z0-9-]{0,47}$/)
  question!: string;

  @IsString()
  @Length(1, 2000)
  answer!: string;
}

export class CompleteCallback {
  /** CB-01: did the technician come? Must be answered there, and only there. */
  @IsOptional()
  @IsBoolean()
  arrived?: boolean;

  /** CB-03: is the fault gone? Must be answered there, and only there. */
  @IsOptional()
  @IsBoolean()
  solved?: boolean;

  /** As it was found. */
  @IsOptional()
  @ValidateNested()
  @Type(() => Scores)
  scores?: Scores;

  /** As it had been expected, asked apart. */
  @IsOptional()
  @ValidateNested()
  @Type(() => Scores)
  expected?: Scores;

  /** Why he is dissatisfied; with a remedy, once any score is 2 or less. */
  @IsOptional()
  @IsString()
  @Length(1, 500)
  cause?: string;

  @IsOptional()
  @IsString()
  @Length(1, 500)
  remedy?: string;

  @IsOptional()
  @IsBoolean()
  wantsToComplain?: boolean;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => AnswerInWords)
  inWords?: AnswerInWords[];

  @IsOptional()
  @IsString()
  @Length(1, 2000)
  note?: string;
}

export class RescheduleCallback {
  /** The better time that the customer named; with a zone. */
  @IsISO8601({ strict: true })
  @Matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/)
  at!: string;
}

export class HandOverCallback {
  /** Oneself, to take it over; the manager names any agent of the region. */
  @IsUUID()
  toAgentId!: string;
}

export class SkipCallback {
  /** A short code, e.g. `answered-elsewhere`. */
  @Matches(/^[a-z][a-z0-9-]{0,47}$/)
  reason!: string;

  @IsOptional()
  @IsString()
  @Length(1, 500)
  remark?: string;
}

export const urgencies = ['due', 'overdue', 'upcoming'] as const;

export class WorklistQuery extends PageQuery {
  /** `mine` for agents, `region` for others, when it is not given. */
  @IsOptional()
  @IsIn(['mine', 'region'])
  list?: 'mine' | 'region';

  @IsOptional()
  @IsIn(urgencies)
  urgency?: (typeof urgencies)[number];

  @IsOptional()
  @IsIn(plans)
  plan?: Plan;
}

export class ListCallbacks extends PageQuery {
  @IsOptional()
  @IsIn(callbackStatuses)
  status?: CallbackStatus;

  @IsOptional()
  @IsIn(plans)
  plan?: Plan;

  @IsOptional()
  @IsUUID()
  agentId?: string;

  @IsOptional()
  @IsUUID()
  customerId?: string;

  @IsOptional()
  @IsUUID()
  repairOrderId?: string;
}
