import type { Handbook } from '@kefu/handbook';
import type { Actor, Clock } from '@kefu/kernel';
import {
  answer,
  Answers,
  By,
  CLOCK,
  decodeCursor,
  HANDBOOK,
  IfMatch,
  page,
  PageOf,
  Roles,
} from '@kefu/service';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { supervisors } from '../../../whole/access/index.js';
import { ReasonRequest, requireDay } from '../../../whole/request-formats/index.js';
import { scoreOf, scoringTables } from '../domain/index.js';
import { creditAssessors, creditReaders } from '../roles.js';
import { CreditAssessments } from '../store/credit-assessments.js';
import { FindCreditAssessments } from '../store/find-credit-assessments.js';
import { FindCreditAssessmentsRequest, TryScoreRequest } from './requests.js';
import { CreditAssessmentView, creditViewOf, ScoreView, scoreViewOf } from './views.js';

@Controller('credit-assessments')
export class CreditAssessmentsController {
  constructor(
    @Inject(CreditAssessments) private readonly assessments: CreditAssessments,
    @Inject(FindCreditAssessments) private readonly finding: FindCreditAssessments,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Those that count, what expires first first; `validThroughBy` for what expires soon (CU-10). */
  @Roles(...creditReaders)
  @Answers(PageOf(CreditAssessmentView))
  @Get()
  async find(@By() by: Actor, @Query() query: FindCreditAssessmentsRequest) {
    const { cursor, limit, status = 'valid', ...filter } = query;
    requireDay('#/query/validThroughBy', filter.validThroughBy);
    const after = decodeCursor(cursor, ['day', 'id']);
    const range = { regions: by.regions, limit };
    const rows = await this.finding.byExpiry({ ...filter, status }, after, range);
    return page(
      rows,
      limit,
      ({ validThrough, id }) => [validThrough, id],
      (row) => creditViewOf(row, row.version),
    );
  }

  /** What the points would come to, with the handbook's weights or with others. Files nothing. */
  @Roles(...creditAssessors)
  @Answers(ScoreView)
  @HttpCode(200)
  @Post('try-score')
  tryScore(@Body() { factors, weights }: TryScoreRequest) {
    const { weights: own, lowest } = scoringTables(this.handbook, this.clock.now());
    const asked = weights && Object.fromEntries(Object.entries(weights));
    return scoreViewOf(scoreOf(factors, { weights: asked ?? own, lowest }));
  }

  @Roles(...creditReaders)
  @Answers(CreditAssessmentView)
  @Get(':id')
  async read(@By() by: Actor, @Param('id') id: string) {
    return answer(await this.assessments.seen(id, by), creditViewOf);
  }

  /** Made in error (G-03); the assessment before counts again while it is valid. */
  @Roles(...supervisors)
  @Answers(CreditAssessmentView)
  @HttpCode(200)
  @Post(':id/void')
  async void(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { reason }: ReasonRequest,
    @IfMatch() ifVersion?: number,
  ) {
    return answer(await this.assessments.void(id, by, { reason, ifVersion }), creditViewOf);
  }
}
