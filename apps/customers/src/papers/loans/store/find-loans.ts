import type { Instant } from '@kefu/kernel';
import { Conditions, newestFirst, type Page, type Range, type Stored } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import type { Loan, LoanStatus, LoanSubject } from '../domain/index.js';
import { Loans } from './loans.js';

export interface LoanFilter extends Range {
  readonly number?: string | undefined;
  readonly status?: LoanStatus;
  readonly subject?: LoanSubject;
  readonly subjectId?: string;
  readonly customerId?: string;
  readonly borrowerId?: string;
  /** Out, and due before that moment. */
  readonly overdueAt?: Instant | undefined;
}

export interface LoanSight {
  readonly regions: readonly string[];
  /** Of the department's own files, those of these classes (CU-17). */
  readonly classes: readonly string[];
}

@Injectable()
export class FindLoans {
  constructor(private readonly loans: Loans) {}

  find(
    { number, status, subject, subjectId, customerId, borrowerId, overdueAt, ...range }: LoanFilter,
    { regions, classes }: LoanSight,
  ): Promise<Page<Stored<Loan>>> {
    const where = new Conditions()
      .equal('l', { number, status, subject, subjectId })
      .add(`(l.subject = 'file' OR d.confidentiality = ANY (?::text[]))`, classes)
      // what is the department's own is of no region
      .add(
        `(l.subject <> 'file' OR c.region_code = ANY (?::text[]) OR a.region_code = ANY (?::text[]))`,
        regions.includes('*') ? undefined : regions,
      )
      .add('l.customer_id = ANY (customers_meant(?))', customerId)
      .add(`l.borrower->>'personId' = ?`, borrowerId)
      .add(`l.status = 'handed-out' AND l.due_at < ?`, overdueAt);
    return this.loans.listed({
      as: 'l',
      joins: `LEFT JOIN file f ON f.id = l.subject_id
        LEFT JOIN department_file d ON d.id = l.subject_id
        LEFT JOIN customer c ON c.id = l.customer_id LEFT JOIN asset a ON a.id = f.asset_id`,
      where,
      ...newestFirst,
      range,
    });
  }
}
