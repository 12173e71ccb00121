import type { Actor } from '@kefu/kernel';
import { By, Creates, Lists, PageQuery } from '@kefu/service';
import { Body, Controller, Param, Query } from '@nestjs/common';
import { Customers } from '../../../records/customers/index.js';
import { creditAssessors, creditReaders } from '../roles.js';
import { CreditAssessmentRecord } from '../store/credit-assessment-record.js';
import { CreditAssessments } from '../store/credit-assessments.js';
import { FindCreditAssessments } from '../store/find-credit-assessments.js';
import { AssessRequest } from './requests.js';

@Controller('customers/:id/credit-assessments')
export class CreditOfCustomerController {
  constructor(
    private readonly customers: Customers,
    private readonly assessments: CreditAssessments,
    private readonly finding: FindCreditAssessments,
  ) {}

  /** Supersedes the assessment before; each factor's part of the score is in the answer (CU-10). */
  @Creates('', CreditAssessmentRecord, creditAssessors)
  assess(
    @By() by: Actor,
    @Param('id') customerId: string,
    @Body() { factors, remarks }: AssessRequest,
  ) {
    return this.assessments.assess(by, { customerId, factors, remarks });
  }

  /** Every one that was ever made, the newest first. */
  @Lists('', CreditAssessmentRecord, creditReaders)
  async list(@By() by: Actor, @Param('id') id: string, @Query() range: PageQuery) {
    const { state: customer } = await this.customers.standingSeen(id, by);
    return this.finding.ofCustomer(customer.id, range);
  }
}
