import { listOf, optional } from '@kefu/fields';
import { AggregateRow, Shown } from '@kefu/persistence';
import { MissedRecord } from '@kefu/service';
import { Entity } from 'typeorm';
import * as domain from '../domain/index.js';

@Entity('payout')
export class PayoutRecord extends AggregateRow implements domain.Payout {
  /** `Y000042` */
  @Shown.text() number!: string;
  @Shown.oneOf(domain.payoutStatuses) status!: domain.PayoutStatus;
  @Shown.oneOf(domain.payoutKinds) kind!: domain.PayoutKind;
  @Shown.id() customerId!: string;
  @Shown.code() regionId!: string;
  /** Of which it was agreed. */
  @Shown.id() complaintId!: string;
  /** `CP00000042` */
  @Shown.text() complaintNumber!: string;
  /** What of the complaint's proposal it pays. */
  @Shown.id() disposalId!: string;
  @Shown.yuan() amount!: string;
  /** Who brought it about, by taking down the customer's acceptance say. */
  @Shown.person() askedBy!: string;
  /** From when it is owed, or owed in another amount. */
  @Shown.instant() owedAt!: string;
  @Shown.instant(optional) approvedAt?: string;
  @Shown.person(optional) approvedBy?: string;
  /** When it left, by the bank's day. */
  @Shown.day(optional) paidOn?: string;
  @Shown.oneOf(domain.payoutMethods, optional) method?: domain.PayoutMethod;
  /** Who had it; nothing once the customer was erased. */
  @Shown.text(optional) payee?: string;
  /** Of the slip or the transfer; each stands once. */
  @Shown.text(optional) reference?: string;
  @Shown.person(optional) paidBy?: string;
  /** When the money came back. */
  @Shown.day(optional) returnedOn?: string;
  @Shown.oneOf(domain.refusalWhys, optional) refusedWhy?: domain.RefusalWhy;
  /** Why it was refused or came back; nothing once the customer was erased. */
  @Shown.text(optional) reason?: string;
  @Shown.instant(optional) endedAt?: string;
  @Shown.person(optional) endedBy?: string;
  @Shown.part(() => MissedRecord, listOf()) breaches!: readonly MissedRecord[];
  /** By when it is approved, or paid; what is over by then is late. */
  @Shown.instant(optional) dueAt?: string;
}
