import { Day, Id, OneOf, optional, RecordNumber, Words } from '@kefu/fields';
import { PageQuery, ReasonRequest } from '@kefu/service';
import { Amount } from '../../books/index.js';
import * as domain from '../domain/index.js';

export class RefundRequest extends ReasonRequest {
  @Id() receivableId!: string;
  /** Yuan; no more than was paid. */
  @Amount() amount!: string;
}

export class AdvanceRefundRequest extends ReasonRequest {
  @Id() paymentId!: string;
  /** Yuan; no more than is left of its advance. */
  @Amount() amount!: string;
}

export class BackChargeRequest extends ReasonRequest {
  /** What was billed too low. */
  @Id() receivableId!: string;
  /** Yuan. */
  @Amount() amount!: string;
  /** The last day on which it is paid in time. */
  @Day() dueOn!: string;
}

export class PayRefundRequest {
  /** When it left, by the bank's day. */
  @Day() paidOn!: string;
  /** Number of the transfer; each stands once. */
  @Words(1, 100) reference!: string;
}

export class FindRefundsRequest extends PageQuery {
  @RecordNumber(optional) number?: string;
  @OneOf(domain.refundStatuses, optional) status?: domain.RefundStatus;
  @OneOf(domain.refundKinds, optional) kind?: domain.RefundKind;
  @Id(optional) receivableId?: string;
  @Id(optional) paymentId?: string;
  @Id(optional) customerId?: string;
}
