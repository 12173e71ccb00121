import type { Actor } from '@kefu/kernel';
import { Asked, By, Changes, Creates, Lists, Reads, ReasonRequest } from '@kefu/service';
import { Body, Controller, Query } from '@nestjs/common';
import { bookkeepers, moneyReaders, planners } from '../../receivables/index.js';
import { rejectRefund, withdrawRefund } from '../domain/index.js';
import { KeepRefunds, RefundRecord, Refunds } from '../store/index.js';
import {
  AdvanceRefundRequest,
  BackChargeRequest,
  FindRefundsRequest,
  PayRefundRequest,
  RefundRequest,
} from './requests.js';

/** Who may approve what goes back, each up to their authority (G-04). */
const approvers = ['manager', 'director', 'general-manager'] as const;

/** Money that goes back to customers, and charges for what was billed too low (CT-08). */
@Controller('refunds')
export class RefundsController {
  constructor(
    private readonly refunds: Refunds,
    private readonly keeping: KeepRefunds,
  ) {}

  /** Of what was paid for a receivable; never more than that (CT-08). */
  @Creates('', RefundRecord, planners)
  request(@By() by: Actor, @Body() { receivableId: ofId, amount, reason }: RefundRequest) {
    return this.keeping.request(by, { kind: 'refund', ofId, amount, reason });
  }

  /** Of an advance that is not used (CT-08). */
  @Creates('of-advance', RefundRecord, planners)
  requestAdvance(@By() by: Actor, @Body() body: AdvanceRefundRequest) {
    const { paymentId: ofId, amount, reason } = body;
    return this.keeping.request(by, { kind: 'advance', ofId, amount, reason });
  }

  /** For what was billed too low: approved, it is a receivable of its own (CT-08). */
  @Creates('back-charge', RefundRecord, planners)
  requestBackCharge(@By() by: Actor, @Body() body: BackChargeRequest) {
    const { receivableId: ofId, amount, reason, dueOn } = body;
    return this.keeping.request(by, { kind: 'back-charge', ofId, amount, reason, dueOn });
  }

  /** By state, kind, receivable, payment or customer; the newest first. */
  @Lists('', RefundRecord, moneyReaders)
  find(@By() by: Actor, @Query() { cursor, limit, ...filter }: FindRefundsRequest) {
    return this.refunds.search(by, filter, { cursor, limit });
  }

  /** One refund or back-charge. */
  @Reads(':id', RefundRecord, moneyReaders)
  read(@Asked() { id, by }: Asked) {
    return this.refunds.seen(id, by);
  }

  /** Within the authority of whoever approves, who did not ask for it (CT-08, G-04). */
  @Changes(':id/approve', RefundRecord, approvers)
  approve(@Asked() asked: Asked) {
    return this.keeping.approve(asked);
  }

  /** It is refused. */
  @Changes(':id/reject', RefundRecord, approvers)
  reject(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.refunds.changeSeen(asked, (refund, context) =>
      rejectRefund(refund, reason, context),
    );
  }

  /** Nobody asks for it any more; no money has moved. */
  @Changes(':id/withdraw', RefundRecord, planners)
  withdraw(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.refunds.changeSeen(asked, (refund, context) =>
      withdrawRefund(refund, reason, context),
    );
  }

  /** The money left (CT-08). */
  @Changes(':id/pay', RefundRecord, bookkeepers)
  pay(@Asked() asked: Asked, @Body() paid: PayRefundRequest) {
    return this.keeping.pay(asked, paid);
  }
}
