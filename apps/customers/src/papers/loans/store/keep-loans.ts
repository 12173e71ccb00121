import type { Actor } from '@kefu/kernel';
import { Database, nextNumber, oneAtATime, type Stored } from '@kefu/persistence';
import type { Asked } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { handOut, requestLoan, type Loan, type Out, type RequestLoan } from '../domain/index.js';
import { Lendables } from './lendables.js';
import { Loans } from './loans.js';

export type LoanWanted = Omit<RequestLoan, 'number' | 'customerId'>;

/** What is decided of a slip by the other slips for the same file. */
@Injectable()
export class KeepLoans {
  constructor(
    private readonly loans: Loans,
    private readonly lendables: Lendables,
    private readonly database: Database,
  ) {}

  request(by: Actor, wanted: LoanWanted): Promise<Stored<Loan>> {
    return this.loans.create(by, async (context) => {
      const lent = await this.lendables.wanted(by, wanted);
      await this.lendables.requireBorrower(wanted.borrower, wanted);
      const out = await this.outOf(wanted.subjectId);
      const number = await nextNumber(this.database, 'loan_no', 'L', 6);
      return requestLoan({ ...wanted, ...lent, number }, out, context);
    });
  }

  handOut(asked: Asked): Promise<Stored<Loan>> {
    return this.database.transaction(async () => {
      // in the order in which whoever merges or erases a customer locks
      await this.lendables.hold((await this.loans.seen(asked.id, asked.by)).state);
      return this.loans.changeSeen(asked, async (loan, context) => {
        const out = await this.outOf(loan.subjectId, loan.id);
        const decision = handOut(loan, out, context);
        // since they asked they may have left, and the file may have got another class
        await this.lendables.requireBorrower(loan.borrower, loan);
        return decision;
      });
    });
  }

  /** The slip by which it is out. */
  private async outOf(subjectId: string, except?: string): Promise<Out | undefined> {
    await oneAtATime(this.database, 'lending a file', subjectId);
    const [out] = await this.database.query<Out>(
      `SELECT id AS "loanId", due_at AS "dueAt" FROM loan
       WHERE subject_id = $1 AND status = 'handed-out' AND id IS DISTINCT FROM $2::uuid`,
      [subjectId, except ?? null],
    );
    return out;
  }
}
