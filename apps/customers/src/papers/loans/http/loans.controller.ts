import { isRole, type Handbook, type Role } from '@kefu/handbook';
import { forbidden, type Actor, type Clock } from '@kefu/kernel';
import {
  Asked,
  By,
  Changes,
  CLOCK,
  Creates,
  EnteredRequest,
  HANDBOOK,
  Lists,
  Reads,
} from '@kefu/service';
import { Body, Controller, Inject, Query } from '@nestjs/common';
import { readers, supervisors } from '../../../whole/access/index.js';
import { classesSeenBy } from '../../department-files/index.js';
import { ReasonRequest } from '../../../whole/request-formats/index.js';
import { rejectLoan, takeReturn, voidSlip, withdrawLoan, type Borrower } from '../domain/index.js';
import { FindLoans } from '../store/find-loans.js';
import { KeepLoans } from '../store/keep-loans.js';
import { LoanRecord } from '../store/loan-record.js';
import { Loans } from '../store/loans.js';
import { FindLoansRequest, LoanRequest } from './requests.js';

/** Who has the files in hand. */
const lenders = ['archivist', 'clerk', ...supervisors] as const;

@Controller('loans')
export class LoansController {
  constructor(
    private readonly loans: Loans,
    private readonly keeping: KeepLoans,
    private readonly finding: FindLoans,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A slip for a file; the archivist may fill it in for somebody else (CU-08). */
  @Creates('', LoanRecord, readers)
  request(@By() by: Actor, @Body() { borrower, ...wanted }: LoanRequest) {
    return this.keeping.request(by, { ...wanted, borrower: borrowerOf(by, borrower) });
  }

  /** Slips by state, file, customer or borrower; overdue ones too. */
  @Lists('', LoanRecord, readers)
  find(@By() by: Actor, @Query() query: FindLoansRequest) {
    const { overdue, ...filter } = query;
    return this.finding.find(
      { ...filter, overdueAt: overdue && this.clock.now() },
      { regions: by.regions, classes: classesSeenBy(by, this.handbook) },
    );
  }

  /** One slip. */
  @Reads(':id', LoanRecord, readers)
  read(@Asked() { id, by }: Asked) {
    return this.loans.seen(id, by);
  }

  /** Grants a slip; nobody grants their own (CU-08). */
  @Changes(':id/approve', LoanRecord, supervisors)
  approve(@Asked() asked: Asked) {
    return this.keeping.approve(asked);
  }

  /** Refuses a slip, with the reason. */
  @Changes(':id/reject', LoanRecord, supervisors)
  reject(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.loans.changeSeen(asked, (loan) => rejectLoan(loan, reason));
  }

  /** Not needed any more, before it is handed out. */
  @Changes(':id/withdraw', LoanRecord, readers)
  withdraw(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.loans.changeSeen(asked, (loan, context) => withdrawLoan(loan, reason, context));
  }

  /** The file is with the borrower from now on; the lending period starts. */
  @Changes(':id/hand-out', LoanRecord, lenders)
  handOut(@Asked() asked: Asked, @Body() { at }: EnteredRequest) {
    return this.keeping.handOut(asked, at);
  }

  /** The file is back. */
  @Changes(':id/return', LoanRecord, lenders)
  takeReturn(@Asked() asked: Asked, @Body() { at }: EnteredRequest) {
    return this.loans.changeSeen(asked, (loan, context) => takeReturn(loan, at, context));
  }

  /** Only after return (CU-08). */
  @Changes(':id/void-slip', LoanRecord, lenders)
  voidSlip(@Asked() asked: Asked) {
    return this.loans.changeSeen(asked, voidSlip);
  }
}

/** @throws Refusal `slip-of-another` (403) */
const borrowerOf = (by: Actor, named: Borrower | undefined): Borrower => {
  const own: Role = by.roles.find(isRole) ?? 'service-account';
  if (named === undefined || named.personId === by.id) return { role: own, personId: by.id };
  if (by.roles.includes('archivist')) return { role: named.role, personId: named.personId };
  throw forbidden('slip-of-another', {
    zh: '只有档案员可代他人填写借阅单',
    en: 'Only the archivist fills in slips for others',
  });
};
