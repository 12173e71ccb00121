import type { RunningDeadline } from '@kefu/handbook';
import { system } from '@kefu/kernel';
import { WhenDue, type FiredTimer } from '@kefu/timers';
import { Injectable } from '@nestjs/common';
import { recordBreach } from '../domain/index.js';
import { Loans } from '../store/loans.js';

@Injectable()
export class RecordBreachWhenLoanIsOverdue {
  constructor(private readonly loans: Loans) {}

  @WhenDue('loan', 'CU-08')
  async on(timer: FiredTimer): Promise<void> {
    await this.loans.change(
      timer.ref,
      system('CU-08'),
      (loan) => recordBreach(loan, timer.payload as RunningDeadline),
      { noWait: true },
    );
  }
}
