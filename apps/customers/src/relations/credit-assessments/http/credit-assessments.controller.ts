import type { Handbook } from '@kefu/handbook';
import type { Actor, Clock } from '@kefu/kernel';
import { Answers, Asked, By, Changes, CLOCK, HANDBOOK, Lists, Reads, Roles } from '@kefu/service';
import { Body, Controller, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { supervisors } from '../../../whole/access/index.js';
import { ReasonRequest } from '../../../whole/request-formats/index.js';
import { scoreOf, scoringTables, type Score } from '../domain/index.js';
import { creditAssessors, creditReaders } from '../roles.js';
import { CreditAssessmentRecord } from '../store/credit-assessment-record.js';
import { CreditAssessments } from '../store/credit-assessments.js';
import { FindCreditAssessments } from '../store/find-credit-assessments.js';
import { FindCreditAssessmentsRequest, TryScoreRequest } from './requests.js';
import { ScoreView } from './score-view.js';

@Controller('credit-assessments')
export class CreditAssessmentsController {
  constructor(
    private readonly assessments: CreditAssessments,
    private readonly finding: FindCreditAssessments,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Those that count, what expires first first; `validThroughBy` for what expires soon (CU-10). */
  @Lists('', CreditAssessmentRecord, creditReaders)
  find(@By() by: Actor, @Query() query: FindCreditAssessmentsRequest) {
    return this.finding.byExpiry(query, by.regions);
  }

  /** What the points would come to, with the handbook's weights or with others. Files nothing. */
  @Roles(...creditAssessors)
  @Answers(ScoreView)
  @HttpCode(200)
  @Post('try-score')
  tryScore(@Body() { factors, weights }: TryScoreRequest): Score {
    const { weights: own, lowest } = scoringTables(this.handbook, this.clock.now());
    const asked = weights && Object.fromEntries(Object.entries(weights));
    return scoreOf(factors, { weights: asked ?? own, lowest });
  }

  /** One assessment, with the factors that it weighed. */
  @Reads(':id', CreditAssessmentRecord, creditReaders)
  read(@Asked() { id, by }: Asked) {
    return this.assessments.seen(id, by);
  }

  /** Made in error (G-03); the assessment before counts again while it is valid. */
  @Changes(':id/void', CreditAssessmentRecord, supervisors)
  void(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.assessments.void(asked, reason);
  }
}
