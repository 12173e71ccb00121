import { isRole, type Handbook, type Role } from '@kefu/handbook';
import { forbidden, type Actor, type Clock } from '@kefu/kernel';
import type { Stored } from '@kefu/persistence';
import {
  answer,
  Answers,
  By,
  CLOCK,
  decodeCursor,
  HANDBOOK,
  IfMatch,
  page,
  PageOf,
  Roles,
} from '@kefu/service';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { readers, supervisors } from '../../access/index.js';
import { classesSeenBy } from '../../department-files/index.js';
import { ReasonRequest } from '../../request-formats/index.js';
import {
  approveLoan,
  rejectLoan,
  takeReturn,
  voidSlip,
  withdrawLoan,
  type Borrower,
  type Loan,
} from '../domain/index.js';
import { FindLoans } from '../store/find-loans.js';
import { KeepLoans } from '../store/keep-loans.js';
import { LoanView, loanViewOf } from './loan-view.js';
import { FindLoansRequest, LoanRequest } from './requests.js';

/** Who has the files in hand. */
const lenders = ['archivist', 'clerk', ...supervisors] as const;

@Controller('loans')
export class LoansController {
  constructor(
    @Inject(KeepLoans) private readonly loans: KeepLoans,
    @Inject(FindLoans) private readonly finding: FindLoans,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A slip for a file; the archivist may fill it in for somebody else (CU-08). */
  @Roles(...readers)
  @Answers(LoanView)
  @Post()
  async request(@By() by: Actor, @Body() body: LoanRequest) {
    const { subject, subjectId, purpose } = body;
    const borrower = borrowerOf(by, body.borrower);
    return shown(await this.loans.request(by, { subject, subjectId, purpose, borrower }));
  }

  /** Slips by state, file, customer or borrower; overdue ones too. */
  @Roles(...readers)
  @Answers(PageOf(LoanView))
  @Get()
  async find(@By() by: Actor, @Query() query: FindLoansRequest) {
    const { cursor, limit, overdue, ...filter } = query;
    const rows = await this.finding.find(
      { ...filter, overdueAt: overdue === undefined ? undefined : this.clock.now() },
      {
        regions: by.regions,
        classes: classesSeenBy(by, this.handbook),
        after: decodeCursor(cursor, ['id'])?.[0],
        limit,
      },
    );
    return page(
      rows,
      limit,
      ({ id }) => [id],
      (row) => loanViewOf(row, row.version),
    );
  }

  @Roles(...readers)
  @Answers(LoanView)
  @Get(':id')
  async read(@By() by: Actor, @Param('id') id: string) {
    return shown(await this.loans.seen(id, by));
  }

  @Roles(...supervisors)
  @Answers(LoanView)
  @HttpCode(200)
  @Post(':id/approve')
  async approve(@By() by: Actor, @Param('id') id: string, @IfMatch() ifVersion?: number) {
    return shown(await this.loans.change(id, by, approveLoan, ifVersion));
  }

  @Roles(...supervisors)
  @Answers(LoanView)
  @HttpCode(200)
  @Post(':id/reject')
  async reject(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { reason }: ReasonRequest,
    @IfMatch() ifVersion?: number,
  ) {
    return shown(await this.loans.change(id, by, (loan) => rejectLoan(loan, reason), ifVersion));
  }

  /** Not needed any more, before it is handed out. */
  @Roles(...readers)
  @Answers(LoanView)
  @HttpCode(200)
  @Post(':id/withdraw')
  async withdraw(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { reason }: ReasonRequest,
    @IfMatch() ifVersion?: number,
  ) {
    const withdrawn = this.loans.change(
      id,
      by,
      (loan, context) => withdrawLoan(loan, reason, context),
      ifVersion,
    );
    return shown(await withdrawn);
  }

  /** The file is with the borrower from now on; the lending period starts. */
  @Roles(...lenders)
  @Answers(LoanView)
  @HttpCode(200)
  @Post(':id/hand-out')
  async handOut(@By() by: Actor, @Param('id') id: string, @IfMatch() ifVersion?: number) {
    return shown(await this.loans.handOut(id, by, ifVersion));
  }

  @Roles(...lenders)
  @Answers(LoanView)
  @HttpCode(200)
  @Post(':id/return')
  async takeReturn(@By() by: Actor, @Param('id') id: string, @IfMatch() ifVersion?: number) {
    return shown(await this.loans.change(id, by, takeReturn, ifVersion));
  }

  /** Only after return (CU-08). */
  @Roles(...lenders)
  @Answers(LoanView)
  @HttpCode(200)
  @Post(':id/void-slip')
  async voidSlip(@By() by: Actor, @Param('id') id: string, @IfMatch() ifVersion?: number) {
    return shown(await this.loans.change(id, by, voidSlip, ifVersion));
  }
}

const shown = (stored: Stored<Loan>) => answer(stored, loanViewOf);

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
