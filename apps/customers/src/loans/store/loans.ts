import type { Handbook } from '@kefu/handbook';
import { Aggregates, personalFields, type Platform } from '@kefu/persistence';
import { HANDBOOK, PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import type { Loan } from '../domain/index.js';
import { LoanRow } from './loan-row.js';

@Injectable()
export class Loans extends Aggregates<Loan, { readonly handbook: Handbook }> {
  constructor(@Inject(PLATFORM) platform: Platform, @Inject(HANDBOOK) handbook: Handbook) {
    super(
      platform,
      {
        name: 'loan',
        entity: LoanRow,
        // What is said of a file of the department's own is under a key of that file
        personal: personalFields((loan) => loan.customerId ?? loan.subjectId, ['purpose']),
      },
      { handbook },
    );
  }
}
