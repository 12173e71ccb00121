import {
  Day,
  Id,
  Instant,
  Int,
  listOf,
  OneOf,
  optional,
  Part,
  PersonId,
  Spelled,
  Text,
  Yuan,
} from '@kefu/fields';
import { AggregateRow, Shown } from '@kefu/persistence';
import { MissedRecord } from '@kefu/service';
import { Entity } from 'typeorm';
import * as domain from '../domain/index.js';

export class MeteredRecord implements domain.Metered {
  /** At most three decimals. */
  @Spelled(/^\d{1,12}(\.\d{1,3})?$/u) quantity!: string;
  /** `kWh`, `m³` */
  @Text() unit!: string;
  /** Yuan, at most six decimals. */
  @Spelled(/^\d{1,9}(\.\d{1,6})?$/u) unitPrice!: string;
  /** The reading that it comes of (CT-17). */
  @Id(optional) readingId?: string;
  @Day(optional) readOn?: string;
  /** What the meter said the time before. */
  @Text(optional) before?: string;
  /** What it says now. */
  @Text(optional) after?: string;
}

export class DisputeRecord implements domain.Dispute {
  @Id() id!: string;
  /** Its clock rests from then. */
  @Instant() at!: string;
  @PersonId() by!: string;
  /** Until then. */
  @Instant(optional) settledAt?: string;
  @PersonId(optional) settledBy?: string;
  @OneOf(domain.disputeResults, optional) result?: domain.DisputeResult;
}

export class NoticeTraceRecord implements domain.NoticeTrace {
  @Instant() at!: string;
  @PersonId() by!: string;
  @OneOf(domain.noticeOutcomes) outcome!: domain.NoticeOutcome;
  @OneOf(domain.noticeChannels) channel!: domain.NoticeTrace['channel'];
}

export class DunnedRecord implements domain.Dunned {
  @OneOf(domain.dunningSteps) step!: domain.DunningStep;
  /** Who it is for: the customer, or the manager. */
  @OneOf(['customer', 'manager']) recipient!: domain.Dunned['recipient'];
  /** What became of it (G-09). */
  @Part(() => NoticeTraceRecord, listOf()) trace!: readonly NoticeTraceRecord[];
  /** Days overdue, without those in dispute. */
  @Int({ min: 1 }) day!: number;
  @Instant() at!: string;
  /** What was asked for then. */
  @Yuan() left!: string;
}

export class SaidOfReceivableRecord implements domain.SaidOfReceivable {
  /** `verified`, or the id of a dispute. */
  @Text() about!: string;
  @Text() words!: string;
}

@Entity('receivable')
export class ReceivableRecord extends AggregateRow implements domain.Receivable {
  /** `RV00000042` */
  @Shown.text() number!: string;
  @Shown.oneOf(domain.receivableStatuses) status!: domain.ReceivableStatus;
  @Shown.id() contractId!: string;
  @Shown.id() customerId!: string;
  @Shown.code() regionId!: string;
  @Shown.oneOf(domain.receivableKinds) kind!: domain.ReceivableKind;
  /** What for, as it stands on the invoice. */
  @Shown.text() title!: string;
  @Shown.yuan() amount!: string;
  /** The last day on which it is paid in time. */
  @Shown.day() dueOn!: string;
  /** Those with the same id were planned together. */
  @Shown.id() planId!: string;
  /** Unknown of those planned before this was kept. */
  @Shown.instant(optional) plannedAt?: string;
  /** Of monthly and metered ones: `2026-11`. */
  @Shown.text(optional) month?: string;
  @Shown.part(() => MeteredRecord, optional) metered?: MeteredRecord;
  /** What it was made for, once: one check of one reading, say. */
  @Shown.text(optional) occasion?: string;
  @Shown.instant(optional) verifiedAt?: string;
  @Shown.person(optional) verifiedBy?: string;
  /** The invoice that stands. */
  @Shown.id(optional) invoiceId?: string;
  @Shown.instant(optional) invoicedAt?: string;
  @Shown.day(optional) invoicedOn?: string;
  @Shown.yuan() paid!: string;
  /** What of it went back to the customer (CT-08). */
  @Shown.yuan() refunded!: string;
  /** What is bad debt (CT-07). */
  @Shown.yuan() writtenOff!: string;
  /** What came of it all the same (CT-07). */
  @Shown.yuan() recovered!: string;
  /** What is asked for: nothing before it is invoiced, and nothing of what was written off. */
  @Shown.yuan() left!: string;
  /** It is held, and its clock rests (CT-05). */
  @Shown.flag() disputed!: boolean;
  @Shown.part(() => DisputeRecord, listOf()) disputes!: readonly DisputeRecord[];
  @Shown.part(() => DunnedRecord, listOf()) dunned!: readonly DunnedRecord[];
  /** What the customer said; nothing once they were erased. */
  @Shown.part(() => SaidOfReceivableRecord, listOf()) said!: readonly SaidOfReceivableRecord[];
  @Shown.part(() => MissedRecord, listOf()) breaches!: readonly MissedRecord[];
  /** When it is overdue, or dunned next (CT-06). */
  @Shown.instant(optional) nextDunningAt?: string;
  /** Why it is void. */
  @Shown.text(optional) endReason?: string;
}
