import { optional } from '@kefu/fields';
import { AggregateRow, Shown } from '@kefu/persistence';
import { Entity } from 'typeorm';
import * as domain from '../domain/index.js';

@Entity('billing_run')
export class BillingRunRecord extends AggregateRow implements domain.BillingRun {
  /** `2026-11`: everything up to its last day. */
  @Shown.text() month!: string;
  @Shown.oneOf(domain.billingRunStatuses) status!: domain.BillingRunStatus;
  /** Finance, or the month's timer. */
  @Shown.person() startedBy!: string;
  @Shown.instant() startedAt!: string;
  /** Readings and receivables that are before it. */
  @Shown.int() total!: number;
  /** How many of them it has gone through. */
  @Shown.int() done!: number;
  /** Readings that are receivables now. */
  @Shown.int() billed!: number;
  /** Receivables that have an invoice now. */
  @Shown.int() invoiced!: number;
  /** What could not be billed: `left-out` names each with why. */
  @Shown.int() leftOut!: number;
  /** What was billed and invoiced. */
  @Shown.yuan() amount!: string;
  @Shown.instant(optional) endedAt?: string;
}
