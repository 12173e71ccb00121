import { Int, listOf, OneOf, Part, Yuan } from '@kefu/fields';
import type { Actor, Clock } from '@kefu/kernel';
import {
  Answers,
  Asked,
  By,
  Changes,
  CLOCK,
  Creates,
  Lists,
  ReasonRequest,
  Reads,
  Roles,
} from '@kefu/service';
import { Body, Controller, Get, Inject, Query } from '@nestjs/common';
import * as domain from '../domain/index.js';
import { DepositRecord, Deposits, FindDeposits, KeepDeposits } from '../store/index.js';
import {
  AgreeDayRequest,
  DepositRequest,
  DepositsQuery,
  ForfeitRequest,
  HandOverDepositRequest,
  PayDepositRequest,
  ProlongGuaranteeRequest,
  ReclaimDepositRequest,
  ReverseMovementRequest,
} from './requests.js';
import { granters, owners, payers, readers } from './roles.js';

class DepositSumView {
  @OneOf(domain.depositStatuses) status!: domain.DepositStatus;
  @OneOf(domain.depositForms) form!: domain.DepositForm;
  @Int() count!: number;
  /** What of them is out. */
  @Yuan() outstanding!: string;
  /** How many of them are late. */
  @Int() overdue!: number;
}

export class DepositSumsView {
  @Part(() => DepositSumView, listOf()) items!: DepositSumView[];
}

/** Deposits paid out under contracts, until they are back (CT-03, CT-04). */
@Controller('deposits')
export class DepositsController {
  constructor(
    private readonly deposits: Deposits,
    private readonly keeping: KeepDeposits,
    private readonly finding: FindDeposits,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Asks finance for a deposit, as a contract in force says (CT-03). */
  @Creates('', DepositRecord, owners)
  request(@By() by: Actor, @Body() { currency: _yuan, ...asked }: DepositRequest) {
    return this.keeping.request(by, asked);
  }

  /** By state, form, contract, customer, owner, region and day, the most urgent first. */
  @Lists('', DepositRecord, readers)
  find(@By() by: Actor, @Query() { cursor, limit, ...query }: DepositsQuery) {
    return this.finding.find(by, this.filterOf(query), { cursor, limit });
  }

  /** How many there are of each state and form, and what of them is out, by the filters of the list. */
  @Roles(...readers)
  @Answers(DepositSumsView)
  @Get('sums')
  async sums(@By() by: Actor, @Query() { cursor: _c, limit: _l, ...query }: DepositsQuery) {
    return { items: await this.finding.sums(by, this.filterOf(query), this.clock.now()) };
  }

  /** One deposit with all that went out and came back. */
  @Reads(':id', DepositRecord, readers)
  read(@Asked() { id, by }: Asked) {
    return this.deposits.seen(id, by);
  }

  /** Finance will pay it; never whoever asked (CT-03). */
  @Changes(':id/approve', DepositRecord, payers)
  approve(@Asked() asked: Asked) {
    return this.deposits.changeSeen(asked, domain.approveDeposit);
  }

  /** Finance will not pay it. */
  @Changes(':id/reject', DepositRecord, payers)
  reject(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.keeping.withWords(asked, (deposit, context) =>
      domain.rejectDeposit(deposit, reason, context),
    );
  }

  /** It is not needed after all; possible until it is paid. */
  @Changes(':id/withdraw', DepositRecord, owners)
  withdraw(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.keeping.withWords(asked, (deposit, context) =>
      domain.withdrawDeposit(deposit, reason, context),
    );
  }

  /** The money is out, or the bank's guarantee (CT-03). */
  @Changes(':id/pay', DepositRecord, payers)
  pay(@Asked() asked: Asked, @Body() paid: PayDepositRequest) {
    return this.deposits.changeSeen(asked, (deposit, context) =>
      domain.payDeposit(deposit, paid, context),
    );
  }

  /** Some of it is back, or all; less than what is out takes a reason (CT-04). */
  @Changes(':id/reclaim', DepositRecord, payers)
  reclaim(@Asked() asked: Asked, @Body() { currency: _yuan, ...back }: ReclaimDepositRequest) {
    return this.keeping.withWords(asked, (deposit, context) =>
      domain.reclaimDeposit(deposit, back, context),
    );
  }

  /** Some of it will not come back; another decides (CT-04). */
  @Changes(':id/propose-forfeit', DepositRecord, [...owners, ...payers])
  proposeForfeit(@Asked() asked: Asked, @Body() loss: ForfeitRequest) {
    return this.keeping.withWords(asked, (deposit, context) =>
      domain.proposeForfeit(deposit, loss, context),
    );
  }

  /** What was proposed is lost; not by whoever proposed it, and within one's authority (G-04). */
  @Changes(':id/approve-forfeit', DepositRecord, granters)
  approveForfeit(@Asked() asked: Asked) {
    return this.deposits.changeSeen(asked, domain.approveForfeit);
  }

  /** What was proposed is not given up. */
  @Changes(':id/refuse-forfeit', DepositRecord, granters)
  refuseForfeit(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.keeping.withWords(asked, (deposit, context) =>
      domain.refuseForfeit(deposit, reason, context),
    );
  }

  /** A movement was entered in error: it stays, is taken back in the ledger, and counts no more. */
  @Changes(':id/reverse-movement', DepositRecord, payers)
  reverseMovement(@Asked() asked: Asked, @Body() which: ReverseMovementRequest) {
    return this.keeping.withWords(asked, (deposit, context) =>
      domain.reverseMovement(deposit, which, context),
    );
  }

  /** Another day is agreed for its return; what was late stays late (CT-04). */
  @Changes(':id/agree-day', DepositRecord, granters)
  agreeDay(@Asked() asked: Asked, @Body() agreed: AgreeDayRequest) {
    return this.keeping.withWords(asked, (deposit, context) =>
      domain.agreeDay(deposit, agreed, context),
    );
  }

  /** The bank prolonged its guarantee (CT-03). */
  @Changes(':id/prolong-guarantee', DepositRecord, [...owners, ...payers])
  prolongGuarantee(@Asked() asked: Asked, @Body() to: ProlongGuaranteeRequest) {
    return this.deposits.changeSeen(asked, (deposit, context) =>
      domain.prolongGuarantee(deposit, to, context),
    );
  }

  /** Somebody else sees that it comes back (G-01). */
  @Changes(':id/hand-over', DepositRecord, granters)
  handOver(@Asked() asked: Asked, @Body() { ownerId, reason }: HandOverDepositRequest) {
    return this.keeping.handOver(asked, ownerId, reason);
  }

  private filterOf({ out, overdue, ...rest }: Omit<DepositsQuery, 'cursor' | 'limit'>) {
    return {
      ...rest,
      out: out && true,
      overdueAt: overdue && this.clock.now(),
    };
  }
}
