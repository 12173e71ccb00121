import type { Actor } from '@kefu/kernel';
import { answer, Answers, By, decodeCursor, page, PageOf, PageQuery, Roles } from '@kefu/service';
import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { Customers } from '../../../records/customers/index.js';
import { creditAssessors, creditReaders } from '../roles.js';
import { CreditAssessments } from '../store/credit-assessments.js';
import { FindCreditAssessments } from '../store/find-credit-assessments.js';
import { AssessRequest } from './requests.js';
import { CreditAssessmentView, creditViewOf } from './views.js';

@Controller('customers/:id/credit-assessments')
export class CreditOfCustomerController {
  constructor(
    @Inject(Customers) private readonly customers: Customers,
    @Inject(CreditAssessments) private readonly assessments: CreditAssessments,
    @Inject(FindCreditAssessments) private readonly finding: FindCreditAssessments,
  ) {}

  /** Supersedes the assessment before; each factor's part of the score is in the answer (CU-10). */
  @Roles(...creditAssessors)
  @Answers(CreditAssessmentView)
  @Post()
  async assess(
    @By() by: Actor,
    @Param('id') customerId: string,
    @Body() { factors, remarks }: AssessRequest,
  ) {
    return answer(
      await this.assessments.assess(by, { customerId, factors, remarks }),
      creditViewOf,
    );
  }

  /** Every one that was ever made, the newest first. */
  @Roles(...creditReaders)
  @Answers(PageOf(CreditAssessmentView))
  @Get()
  async list(@By() by: Actor, @Param('id') askedId: string, @Query() query: PageQuery) {
    const { id: customerId } = (await this.customers.standingSeen(askedId, by)).state;
    const { cursor, limit } = query;
    const after = decodeCursor(cursor, ['id'])?.[0];
    const rows = await this.finding.ofCustomer(customerId, after, { regions: ['*'], limit });
    return page(
      rows,
      limit,
      ({ id }) => [id],
      (row) => creditViewOf(row, row.version),
    );
  }
}
