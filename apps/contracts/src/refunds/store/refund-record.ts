import { optional } from '@kefu/fields';
import { AggregateRow, Shown } from '@kefu/persistence';
import { Entity } from 'typeorm';
import * as domain from '../domain/index.js';

@Entity('refund')
export class RefundRecord extends AggregateRow implements domain.Refund {
  /** `F000042` */
  @Shown.text() number!: string;
  @Shown.oneOf(domain.refundStatuses) status!: domain.RefundStatus;
  /** Of what was paid, of an advance; or a charge for what was billed too low. */
  @Shown.oneOf(domain.refundKinds) kind!: domain.RefundKind;
  @Shown.id() customerId!: string;
  @Shown.code() regionId!: string;
  /** Of what was paid too much, or billed too low. */
  @Shown.id(optional) receivableId?: string;
  /** Of which the advance goes back. */
  @Shown.id(optional) paymentId?: string;
  @Shown.yuan() amount!: string;
  /** Nothing once the customer was erased. */
  @Shown.text() reason!: string;
  /** Of a back-charge. */
  @Shown.day(optional) dueOn?: string;
  @Shown.person() requestedBy!: string;
  @Shown.instant(optional) approvedAt?: string;
  @Shown.person(optional) approvedBy?: string;
  @Shown.code(optional) approvedAs?: string;
  /** The receivable that the back-charge made. */
  @Shown.id(optional) chargedId?: string;
  @Shown.day(optional) paidOn?: string;
  /** Of the transfer by which it went back; each stands once. */
  @Shown.text(optional) reference?: string;
  @Shown.instant(optional) endedAt?: string;
  @Shown.person(optional) endedBy?: string;
}
