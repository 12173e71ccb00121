import type { Actor, Clock } from '@kefu/kernel';
import { Asked, By, Changes, CLOCK, Lists, Reads } from '@kefu/service';
import { Body, Controller, Inject, Query } from '@nestjs/common';
import { bookkeepers } from '../../receivables/index.js';
import { approvePayout, refusePayout } from '../domain/index.js';
import { FindPayouts, KeepPayouts, PayoutRecord, Payouts } from '../store/index.js';
import {
  FindPayoutsQuery,
  PayOutRequest,
  RefusePayoutRequest,
  ReturnPayoutRequest,
} from './requests.js';
import { approvers, payoutReaders } from './roles.js';

/** What complaints come to, compensation and refunds, as it is paid to customers (CT-08, CP-11). */
@Controller('payouts')
export class PayoutsController {
  constructor(
    private readonly payouts: Payouts,
    private readonly keeping: KeepPayouts,
    private readonly finding: FindPayouts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By state, kind, complaint, customer and region; the most urgent first. */
  @Lists('', PayoutRecord, payoutReaders)
  find(@By() { regions }: Actor, @Query() { cursor, limit, overdue, ...equal }: FindPayoutsQuery) {
    const filter = { ...equal, overdueAt: overdue && this.clock.now() };
    return this.finding.find(regions, filter, { cursor, limit });
  }

  /** One payout. */
  @Reads(':id', PayoutRecord, payoutReaders)
  read(@Asked() { id, by }: Asked) {
    return this.payouts.seen(id, by);
  }

  /** It may be paid now; not by whoever brought it about (CT-08). */
  @Changes(':id/approve', PayoutRecord, approvers)
  approve(@Asked() asked: Asked) {
    return this.payouts.changeSeen(asked, approvePayout);
  }

  /** It is not paid: the handler of the complaint hears why, and decides what becomes of it (CT-08). */
  @Changes(':id/refuse', PayoutRecord, approvers)
  refuse(@Asked() asked: Asked, @Body() body: RefusePayoutRequest) {
    return this.payouts.changeSeen(asked, (payout, context) => refusePayout(payout, body, context));
  }

  /** The money left, all of it; not by the hand of whoever approved it (CT-08). */
  @Changes(':id/pay', PayoutRecord, bookkeepers)
  pay(@Asked() asked: Asked, @Body() body: PayOutRequest) {
    return this.keeping.pay(asked, body);
  }

  /** The money came back, or had been entered in error: it is owed again (CT-08). */
  @Changes(':id/take-back', PayoutRecord, bookkeepers)
  takeBack(@Asked() asked: Asked, @Body() body: ReturnPayoutRequest) {
    return this.keeping.takeBack(asked, body);
  }
}
