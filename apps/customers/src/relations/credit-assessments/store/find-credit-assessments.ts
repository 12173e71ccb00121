import type { LocalDate } from '@kefu/kernel';
import { Conditions, newestFirst, type Page, type Range, type Stored } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import type { CreditAssessment, CreditAssessmentStatus, Grade } from '../domain/index.js';
import { CreditAssessments } from './credit-assessments.js';

export interface CreditFilter extends Range {
  readonly status?: CreditAssessmentStatus;
  readonly grade?: Grade;
  /** Its last day is this one or an earlier one. */
  readonly validThroughBy?: LocalDate;
  readonly regionCode?: string;
}

type Found = Promise<Page<Stored<CreditAssessment>>>;

@Injectable()
export class FindCreditAssessments {
  constructor(private readonly assessments: CreditAssessments) {}

  /** What expires first comes first. */
  byExpiry(filter: CreditFilter, regions: readonly string[]): Found {
    const { status = 'valid', grade, validThroughBy, regionCode, ...range } = filter;
    const where = new Conditions()
      .equal('a', { status, grade })
      .equal('c', { regionCode })
      .add('a.valid_through <= ?', validThroughBy)
      .inRegions('c.region_code', regions);
    const joins = 'JOIN customer c ON c.id = a.customer_id';
    return this.assessments.listed({ as: 'a', joins, where, by: ['validThrough', 'id'], range });
  }

  ofCustomer(customerId: string, range: Range): Found {
    const where = new Conditions().add('a.customer_id = ANY (customers_meant(?))', customerId);
    return this.assessments.listed({ as: 'a', where, ...newestFirst, range });
  }
}
