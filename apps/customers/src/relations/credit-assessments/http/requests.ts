import { Code, Day, Num, OneOf, optional, Part, Words } from '@kefu/fields';
import { PageQuery } from '@kefu/service';
import {
  creditAssessmentStatuses,
  grades,
  type CreditAssessmentStatus,
  type Grade,
} from '../domain/index.js';

export class FactorRequest {
  /** 0 is worst, 100 is best. */
  @Num({ min: 0, max: 100, decimals: 2 }) points!: number;
  /** Where the points come from: the ledger, the registry, a visit. */
  @Words(1, 1000, optional) basis?: string;
}

export class FactorsRequest {
  @Part(() => FactorRequest) payment!: FactorRequest;
  @Part(() => FactorRequest) capital!: FactorRequest;
  @Part(() => FactorRequest) years!: FactorRequest;
  @Part(() => FactorRequest) disputes!: FactorRequest;
  @Part(() => FactorRequest) inspection!: FactorRequest;
}

export class AssessRequest {
  @Part(() => FactorsRequest) factors!: FactorsRequest;
  @Words(1, 2000, optional) remarks?: string;
}

const percent = { min: 0, max: 100 } as const;

/** Per cent of each factor; together 100. */
export class WeightsRequest {
  @Num(percent) payment!: number;
  @Num(percent) capital!: number;
  @Num(percent) years!: number;
  @Num(percent) disputes!: number;
  @Num(percent) inspection!: number;
}

export class TryScoreRequest {
  @Part(() => FactorsRequest) factors!: FactorsRequest;
  /** The handbook's where they are not given. */
  @Part(() => WeightsRequest, optional) weights?: WeightsRequest;
}

export class FindCreditAssessmentsRequest extends PageQuery {
  /** `valid` where it is not given. */
  @OneOf(creditAssessmentStatuses, optional) status?: CreditAssessmentStatus;
  @OneOf(grades, optional) grade?: Grade;
  /** Those whose last day is this one or an earlier one. */
  @Day(optional) validThroughBy?: string;
  @Code(optional) regionCode?: string;
}
