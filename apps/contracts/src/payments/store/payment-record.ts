import { Flag, Id, Instant, listOf, optional, PersonId, Yuan } from '@kefu/fields';
import { AggregateRow, Shown } from '@kefu/persistence';
import { Entity } from 'typeorm';
import * as domain from '../domain/index.js';

export class ShareRecord implements domain.Share {
  @Id() receivableId!: string;
  @Yuan() amount!: string;
  /** It had been written off: a recovery (CT-07). */
  @Flag() recovery!: boolean;
  @Instant() at!: string;
  @PersonId() by!: string;
}

@Entity('payment')
export class PaymentRecord extends AggregateRow implements domain.Payment {
  /** `P00000042` */
  @Shown.text() number!: string;
  @Shown.oneOf(domain.paymentStatuses) status!: domain.PaymentStatus;
  @Shown.id() customerId!: string;
  @Shown.code() regionId!: string;
  @Shown.yuan() amount!: string;
  /** By the bank's day. */
  @Shown.day() paidOn!: string;
  @Shown.oneOf(domain.paymentMethods) method!: domain.PaymentMethod;
  /** Of the bank's line, or of the slip: each stands once. */
  @Shown.text() reference!: string;
  /** Who paid, where it was not the customer; nothing once the customer was erased. */
  @Shown.text(optional) payer?: string;
  /** What of it went to which receivable. */
  @Shown.part(() => ShareRecord, listOf()) shares!: readonly ShareRecord[];
  /** What of it is still the customer's own. */
  @Shown.yuan() advance!: string;
  /** What of that went back to them (CT-08). */
  @Shown.yuan() returned!: string;
  @Shown.person() recordedBy!: string;
  @Shown.instant(optional) reversedAt?: string;
  @Shown.person(optional) reversedBy?: string;
  @Shown.text(optional) reversalReason?: string;
}
