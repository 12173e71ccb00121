import { Day, Instant, listOf, optional, PersonId, Text } from '@kefu/fields';
import { AggregateRow, Shown } from '@kefu/persistence';
import { MissedRecord } from '@kefu/service';
import { Entity } from 'typeorm';
import * as domain from '../domain/index.js';

export class MeterChangeRecord implements domain.MeterChange {
  @Text() reason!: string;
  /** What the old one said last. */
  @Text() oldFinal!: string;
  /** What the new one said first. */
  @Text() newInitial!: string;
}

export class FormerReadingRecord implements domain.FormerReading {
  @Day(optional) readOn?: string;
  @Text() value!: string;
  @Text() quantity!: string;
  @Instant() at!: string;
  @PersonId() by!: string;
}

@Entity('reading')
export class ReadingRecord extends AggregateRow implements domain.Reading {
  /** `RD00000042` */
  @Shown.text() number!: string;
  @Shown.oneOf(domain.readingStatuses) status!: domain.ReadingStatus;
  @Shown.id() customerId!: string;
  @Shown.code() regionId!: string;
  @Shown.id(optional) contractId?: string;
  /** The meter. */
  @Shown.id() assetId!: string;
  @Shown.day() readOn!: string;
  /** What the meter says, three decimals at most. */
  @Shown.text() value!: string;
  /** What it said the time before; absent of the first reading, which has no use. */
  @Shown.text(optional) previousValue?: string;
  @Shown.part(() => MeterChangeRecord, optional) meterChange?: MeterChangeRecord;
  /** What was used since the reading before. */
  @Shown.text() quantity!: string;
  /** Mean use of the last three readings, or of those there are. */
  @Shown.text(optional) mean?: string;
  @Shown.instant() takenAt!: string;
  @Shown.person() takenBy!: string;
  /** What was read first, where it was read again. */
  @Shown.part(() => FormerReadingRecord, listOf()) former!: readonly FormerReadingRecord[];
  @Shown.instant(optional) checkedAt?: string;
  @Shown.person(optional) checkedBy?: string;
  @Shown.text(optional) voidReason?: string;
  @Shown.part(() => MissedRecord, listOf()) breaches!: readonly MissedRecord[];
  /** Until when it is to be read again or checked. */
  @Shown.instant(optional) dueAt?: string;
}

export class FormerSupplyRecord implements domain.FormerSupply {
  @Text() quantity!: string;
  @Instant() at!: string;
  @PersonId() by!: string;
  @Text() reason!: string;
}

@Entity('supply')
export class SupplyRecord extends AggregateRow implements domain.Supply {
  /** Code of the area. */
  @Shown.code() regionId!: string;
  /** `2026-11` */
  @Shown.text() month!: string;
  @Shown.text() quantity!: string;
  @Shown.person() enteredBy!: string;
  /** What it was before it was corrected. */
  @Shown.part(() => FormerSupplyRecord, listOf()) former!: readonly FormerSupplyRecord[];
}
