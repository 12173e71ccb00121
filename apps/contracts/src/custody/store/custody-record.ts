import { Instant, Int, listOf, optional, PersonId, Text } from '@kefu/fields';
import { AggregateRow, Shown } from '@kefu/persistence';
import { MissedRecord } from '@kefu/service';
import { Entity } from 'typeorm';
import * as domain from '../domain/index.js';

export class CustodyUseRecord implements domain.CustodyUse {
  @Instant() at!: string;
  @PersonId() by!: string;
  @Text() purpose!: string;
  /** Pieces that went out; none of a seal. */
  @Int() quantity!: number;
  /** Number of the paper. */
  @Text() reference!: string;
}

export class CustodyCountRecord implements domain.CustodyCount {
  @Instant() at!: string;
  @PersonId() by!: string;
  @Int() expected!: number;
  @Int() counted!: number;
  /** How often it was used since the count before. */
  @Int() uses!: number;
  /** How a difference came about. */
  @Text(optional) explained?: string;
  @PersonId(optional) explainedBy?: string;
}

@Entity('custody_item')
export class CustodyRecord extends AggregateRow implements domain.CustodyItem {
  /** `CY000042` */
  @Shown.text() number!: string;
  @Shown.oneOf(domain.custodyStatuses) status!: domain.CustodyStatus;
  @Shown.oneOf(domain.custodyKinds) kind!: domain.CustodyKind;
  @Shown.text() name!: string;
  @Shown.code() regionId!: string;
  /** Who keeps it. */
  @Shown.person() ownerId!: string;
  /** How many there are; of a seal one. */
  @Shown.int() quantity!: number;
  @Shown.instant() takenInAt!: string;
  @Shown.person() takenInBy!: string;
  /** When pieces last came in. */
  @Shown.instant(optional) receivedAt?: string;
  /** Since the last count; those before are in the trail. */
  @Shown.part(() => CustodyUseRecord, listOf()) uses!: readonly CustodyUseRecord[];
  @Shown.part(() => CustodyCountRecord, listOf()) counts!: readonly CustodyCountRecord[];
  @Shown.text(optional) retireReason?: string;
  @Shown.part(() => MissedRecord, listOf()) breaches!: readonly MissedRecord[];
  /** Until when it is counted, or a difference cleared up. */
  @Shown.instant(optional) dueAt?: string;
}
