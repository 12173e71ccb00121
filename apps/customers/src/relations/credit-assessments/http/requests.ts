import { PageQuery } from '@kefu/service';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsCode, IsDay } from '../../../whole/request-formats/index.js';
import {
  creditAssessmentStatuses,
  grades,
  type CreditAssessmentStatus,
  type Grade,
} from '../domain/index.js';

export class FactorRequest {
  /** 0 is worst, 100 is best. */
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(100)
  points!: number;

  /** Where the points come from: the ledger, the registry, a visit. */
  @IsOptional()
  @IsString()
  @Length(1, 1000)
  basis?: string;
}

export class FactorsRequest {
  @IsObject()
  @ValidateNested()
  @Type(() => FactorRequest)
  payment!: FactorRequest;

  @IsObject()
  @ValidateNested()
  @Type(() => FactorRequest)
  capital!: FactorRequest;

  @IsObject()
  @ValidateNested()
  @Type(() => FactorRequest)
  years!: FactorRequest;

  @IsObject()
  @ValidateNested()
  @Type(() => FactorRequest)
  disputes!: FactorRequest;

  @IsObject()
  @ValidateNested()
  @Type(() => FactorRequest)
  inspection!: FactorRequest;
}

export class AssessRequest {
  @IsObject()
  @ValidateNested()
  @Type(() => FactorsRequest)
  factors!: FactorsRequest;

  @IsOptional()
  @IsString()
  @Length(1, 2000)
  remarks?: string;
}

const IsWeight = (): PropertyDecorator => (target, property) => {
  IsNumber()(target, property);
  Min(0)(target, property);
  Max(100)(target, property);
};

/** Per cent of each factor; together 100. */
export class WeightsRequest {
  @IsWeight()
  payment!: number;

  @IsWeight()
  capital!: number;

  @IsWeight()
  years!: number;

  @IsWeight()
  disputes!: number;

  @IsWeight()
  inspection!: number;
}

export class TryScoreRequest {
  @IsObject()
  @ValidateNested()
  @Type(() => FactorsRequest)
  factors!: FactorsRequest;

  /** The handbook's where they are not given. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => WeightsRequest)
  weights?: WeightsRequest;
}

export class FindCreditAssessmentsRequest extends PageQuery {
  /** `valid` where it is not given. */
  @IsOptional()
  @IsIn(creditAssessmentStatuses)
  status?: CreditAssessmentStatus;

  @IsOptional()
  @IsIn(grades)
  grade?: Grade;

  /** Those whose last day is this one or an earlier one. */
  @IsOptional()
  @IsString()
  @IsDay()
  validThroughBy?: string;

  @IsOptional()
  @IsString()
  @IsCode()
  regionCode?: string;
}
