import { Type } from 'class-transformer';
import {
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { IsDay, type Plain } from '../../../whole/request-formats/index.js';
import {
  creditAssessmentStatuses,
  factors,
  grades,
  type CreditAssessment,
  type CreditAssessmentStatus,
  type Factor,
  type Grade,
  type Score,
} from '../domain/index.js';

/** What a factor brought to the score: points × weight / 100. */
export class ContributionView {
  @IsIn(factors)
  factor!: Factor;

  @IsNumber()
  points!: number;

  @IsNumber()
  weight!: number;

  /** Exact; all of them add up to the score before it is rounded. */
  @IsString()
  contribution!: string;

  @IsOptional()
  @IsString()
  basis?: string | undefined;
}

export class ScoreView {
  /** 0 to 100, two decimals. */
  @IsString()
  score!: string;

  @IsIn(grades)
  grade!: Grade;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ContributionView)
  contributions!: ContributionView[];
}

export class CreditAssessmentView extends ScoreView {
  @IsUUID()
  id!: string;

  @IsUUID()
  customerId!: string;

  @IsIn(creditAssessmentStatuses)
  status!: CreditAssessmentStatus;

  /** Of the assessment before. */
  @IsOptional()
  @IsIn(grades)
  gradeBefore?: Grade | undefined;

  @IsString()
  @IsDay()
  assessedOn!: string;

  @IsString()
  assessedBy!: string;

  @IsOptional()
  @IsString()
  remarks?: string | undefined;

  /** The last day on which it counts. */
  @IsString()
  @IsDay()
  validThrough!: string;

  @IsOptional()
  @IsUUID()
  supersededBy?: string | undefined;

  @IsInt()
  version!: number;
}

export const scoreViewOf = ({ score, grade, contributions }: Score): Plain<ScoreView> => ({
  score,
  grade,
  contributions: contributions.map((one) => ({ ...one })),
});

export const creditViewOf = (
  assessment: CreditAssessment,
  version: number,
): Plain<CreditAssessmentView> => ({
  ...scoreViewOf(assessment),
  id: assessment.id,
  customerId: assessment.customerId,
  status: assessment.status,
  gradeBefore: assessment.gradeBefore ?? undefined,
  assessedOn: assessment.assessedOn,
  assessedBy: assessment.assessedBy,
  remarks: assessment.remarks ?? undefined,
  validThrough: assessment.validThrough,
  supersededBy: assessment.supersededBy ?? undefined,
  version,
});
