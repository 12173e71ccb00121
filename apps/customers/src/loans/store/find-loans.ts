import type { Instant } from '@kefu/kernel';
import { Database } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { seenInList } from '../../files/index.js';
import { Conditions } from '../../queries/index.js';
import type { Loan } from '../domain/index.js';

export interface LoanFilter {
  readonly status?: string | undefined;
  readonly subject?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly customerId?: string | undefined;
  readonly borrowerId?: string | undefined;
  /** Out, and due before that moment. */
  readonly overdueAt?: Instant | undefined;
}

export interface LoanRange {
  readonly regions: readonly string[];
  /** Of the department's own files, those of these classes (CU-17). */
  readonly classes: readonly string[];
  readonly after: string | undefined;
  readonly limit: number;
}

export type ListedLoan = Omit<Loan, 'breaches'> & { readonly version: number };

@Injectable()
export class FindLoans {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The newest first; one more than the limit, where there are more. */
  find(filter: LoanFilter, { regions, classes, after, limit }: LoanRange): Promise<ListedLoan[]> {
    const where = new Conditions();
    const ofCustomers = `l.subject = 'file' AND ${seenInList(where.place(regions))}`;
    const own = `d.confidentiality = ANY(${where.place(classes)}::text[])`;
    where.always(`(${ofCustomers} OR ${own})`);
    where.add('l.status = ?', filter.status);
    where.add('l.subject = ?', filter.subject);
    where.add('l.subject_id = ?', filter.subjectId);
    where.add('l.customer_id = ANY (customers_meant(?))', filter.customerId);
    where.add(`l.borrower->>'personId' = ?`, filter.borrowerId);
    where.add(`l.status = 'handed-out' AND l.due_at < ?`, filter.overdueAt);
    where.add('l.id < ?', after);
    return this.database.query<ListedLoan>(
      `SELECT l.id, l.number, l.status, l.subject, l.subject_id AS "subjectId",
         l.customer_id AS "customerId", l.borrower, l.purpose, l.requested_at AS "requestedAt",
         l.approved_by AS "approvedBy", l.handed_out_at AS "handedOutAt", l.due_at AS "dueAt",
         l.returned_at AS "returnedAt", l.version
       FROM loan l LEFT JOIN file f ON f.id = l.subject_id
       LEFT JOIN department_file d ON d.id = l.subject_id
       LEFT JOIN customer c ON c.id = l.customer_id LEFT JOIN asset a ON a.id = f.asset_id
       WHERE ${String(where)} ORDER BY l.id DESC LIMIT ${limit + 1}`,
      where.values,
    );
  }
}
