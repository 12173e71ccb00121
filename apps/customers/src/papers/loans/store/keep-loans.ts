import type { Actor, Instant } from '@kefu/kernel';
import { Database, nextNumber, type Stored } from '@kefu/persistence';
import type { Asked } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { approveLoan, handOut, requestLoan, type Loan, type RequestLoan } from '../domain/index.js';
import { outOnLoan } from '../../files/index.js';
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
      const out = await outOnLoan(this.database, wanted.subjectId);
      const number = await nextNumber(this.database, 'loan_no', 'L', 6);
      return requestLoan({ ...wanted, ...lent, number }, out, context);
    });
  }

  /** Of what was voided meanwhile no slip is granted. */
  approve(asked: Asked): Promise<Stored<Loan>> {
    return this.loans.changeSeen(asked, async (loan, context) => {
      const decision = approveLoan(loan, context);
      await this.lendables.requireStanding(loan);
      return decision;
    });
  }

  handOut(asked: Asked, at?: string): Promise<Stored<Loan>> {
    return this.database.transaction(async () => {
      // in the order in which whoever merges or erases a customer locks
      await this.lendables.hold((await this.loans.seen(asked.id, asked.by)).state);
      return this.loans.changeSeen(asked, async (loan, context) => {
        const out = await outOnLoan(this.database, loan.subjectId, loan.id);
        const backAt = await this.backAt(loan);
        const decision = handOut(loan, { out, backAt, at }, context);
        await this.lendables.requireInPlace(loan);
        // since they asked they may have left, and the file may have got another class
        await this.lendables.requireBorrower(loan.borrower, loan);
        return decision;
      });
    });
  }

  /** When the file last came back from anybody. */
  private async backAt({ subjectId }: Loan): Promise<Instant | undefined> {
    const [last] = await this.database.query<{ at: Instant | null }>(
      'SELECT max(returned_at) AS at FROM loan WHERE subject_id = $1',
      [subjectId],
    );
    return last?.at ?? undefined;
  }
}
