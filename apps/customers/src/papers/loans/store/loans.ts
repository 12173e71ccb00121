import type { Actor } from '@kefu/kernel';
import { personalFields } from '@kefu/persistence';
import { aggregatesOf } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { forgetLoan, type Loan } from '../domain/index.js';
import { Lendables } from './lendables.js';
import { LoanRecord } from './loan-record.js';

@Injectable()
export class Loans extends aggregatesOf<Loan>({
  name: 'loan',
  entity: LoanRecord,
  // What is said of a file of the department's own is under a key of that file
  personal: personalFields(
    (loan) => loan.customerId ?? loan.subjectId,
    ['purpose'],
    (loan) => forgetLoan(loan, '').next,
  ),
}) {
  @Inject(Lendables) private readonly lendables!: Lendables;

  /** Who may see what is lent sees its slips. */
  override covers(by: Actor, loan: Loan): Promise<boolean> {
    return this.lendables.covers(by, loan);
  }
}
