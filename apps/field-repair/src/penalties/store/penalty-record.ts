import {
  Id,
  Instant,
  Int,
  listOf,
  OneOf,
  optional,
  Part,
  PersonId,
  Text,
  Yuan,
} from '@kefu/fields';
import { AggregateRow, Shown } from '@kefu/persistence';
import { MissedRecord } from '@kefu/service';
import { Entity } from 'typeorm';
import * as domain from '../domain/index.js';

export class CountedPenaltyRecord implements domain.Counted {
  @Id() penaltyId!: string;
  @Text() number!: string;
  @Instant() missedAt!: string;
}

export class WeighingRecord implements domain.Weighing {
  /** When the period begins in which no-shows count. */
  @Instant() from!: string;
  /** The how-many-th it is. */
  @Int() count!: number;
  /** Before a complaint raises it. */
  @OneOf(domain.degrees) degreeByCount!: domain.Degree;
  /** The others that count. */
  @Part(() => CountedPenaltyRecord, listOf()) counted!: readonly CountedPenaltyRecord[];
}

export class PenaltyCostRecord implements domain.Cost {
  @Text() what!: string;
  @Yuan() amount!: string;
}

export class PenaltyRulingRecord implements domain.PenaltyRuling {
  @Instant() at!: string;
  @PersonId() by!: string;
  @OneOf(['manager', 'director', 'general-manager']) as!: domain.PenaltyRuling['as'];
  @Text() reason!: string;
}

export class PenaltyAppealRecord implements domain.PenaltyAppeal {
  @Instant() at!: string;
  /** The person themself, or who took it down in their name. */
  @PersonId() by!: string;
  @Text() reason!: string;
  @Part(() => PenaltyRulingRecord, optional) ruling?: PenaltyRulingRecord;
}

@Entity('penalty')
export class PenaltyRecord extends AggregateRow implements domain.Penalty {
  /** `PN000042` */
  @Shown.text() number!: string;
  @Shown.oneOf(domain.penaltyStatuses) status!: domain.PenaltyStatus;
  /** Whose no-show it was. */
  @Shown.id() personId!: string;
  @Shown.id() orderId!: string;
  @Shown.text() orderNumber!: string;
  @Shown.id() customerId!: string;
  @Shown.text() regionId!: string;
  /** Which no-show of the order, from 0. */
  @Shown.int() place!: number;
  /** When the window ended that they missed. */
  @Shown.instant() missedAt!: string;
  /** What came of it. */
  @Shown.oneOf(domain.groundKinds, listOf()) because!: readonly domain.GroundKind[];
  @Shown.id(listOf()) complaintIds!: readonly string[];
  @Shown.oneOf(domain.degrees) degree!: domain.Degree;
  /** Charged once it is confirmed. */
  @Shown.int() points!: number;
  /** How the degree was found. */
  @Shown.part(() => WeighingRecord) weighing!: WeighingRecord;
  /** What it cost, recorded against the person. */
  @Shown.part(() => PenaltyCostRecord, listOf()) costs!: readonly PenaltyCostRecord[];
  /** When they were recorded last; the person is told of them anew. */
  @Shown.instant(optional) costsAt?: string;
  @Shown.instant() proposedAt!: string;
  @Shown.part(() => PenaltyRulingRecord, optional) ruling?: PenaltyRulingRecord;
  @Shown.instant(optional) toldAt?: string;
  /** The last moment to appeal; none while the person has not been told. */
  @Shown.instant(optional) appealUntil?: string;
  @Shown.part(() => PenaltyAppealRecord, optional) appeal?: PenaltyAppealRecord;
  /** What was not decided, told or ruled on in time. */
  @Shown.part(() => MissedRecord, listOf()) breaches!: readonly MissedRecord[];
  /** By when the next step is due, also once that has passed; none where nobody owes one. */
  @Shown.instant(optional) dueAt?: string;
}
