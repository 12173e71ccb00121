import { optional } from '@kefu/fields';
import { AggregateRow, Shown } from '@kefu/persistence';
import { Entity } from 'typeorm';
import { MeteredRecord } from '../../receivables/index.js';
import * as domain from '../domain/index.js';

@Entity('invoice')
export class InvoiceRecord extends AggregateRow implements domain.Invoice {
  /** `2026-000042`: without gap within its year. */
  @Shown.text() number!: string;
  @Shown.oneOf(domain.invoiceStatuses) status!: domain.InvoiceStatus;
  @Shown.id() receivableId!: string;
  @Shown.id() contractId!: string;
  @Shown.id() customerId!: string;
  @Shown.code() regionId!: string;
  @Shown.text() title!: string;
  /** Of what was metered: how much, at which price, and what the meter said before and after (CT-17). */
  @Shown.part(() => MeteredRecord, optional) metered?: MeteredRecord;
  /** That of its receivable, to the cent. */
  @Shown.yuan() amount!: string;
  @Shown.day() invoicedOn!: string;
  @Shown.day() dueOn!: string;
  @Shown.person() issuedBy!: string;
  @Shown.instant(optional) voidedAt?: string;
  @Shown.person(optional) voidedBy?: string;
  @Shown.text(optional) voidReason?: string;
}
