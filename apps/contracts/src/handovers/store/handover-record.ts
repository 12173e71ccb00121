import {
  Code,
  Day,
  Instant,
  listOf,
  Num,
  OneOf,
  optional,
  PersonId,
  Text,
  Yuan,
} from '@kefu/fields';
import { AggregateRow, Shown } from '@kefu/persistence';
import { MissedRecord } from '@kefu/service';
import { Entity } from 'typeorm';
import * as domain from '../domain/index.js';

/** One step, when it was and who entered it. */
export class HandoverDeedRecord implements domain.HandoverDeed {
  @Instant() at!: string;
  @PersonId() by!: string;
  /** Number of a slip, or where a paper is filed. */
  @Text(optional) reference?: string;
}

export class HandoverNoticeRecord extends HandoverDeedRecord implements domain.HandoverNotice {
  @OneOf(domain.noticeChannels) channel!: domain.NoticeChannel;
}

export class HandoverIdentityRecord extends HandoverDeedRecord implements domain.HandoverIdentity {
  /** The document that was looked at. */
  @Code() document!: string;
  /** Where the written mandate of a proxy is filed. */
  @Text(optional) mandate?: string;
}

export class HandoverSettlementRecord
  extends HandoverDeedRecord
  implements domain.HandoverSettlement
{
  /** Rest of the price that was paid now. */
  @Yuan() balance!: string;
  /** m² measured without m² of the contract. */
  @Num() areaDifference!: number;
  @Yuan() areaAmount!: string;
  @OneOf(domain.areaResults) areaResult!: domain.HandoverSettlement['areaResult'];
}

export class BuyerNoShowRecord implements domain.BuyerNoShow {
  @Day() on!: string;
  @Instant() at!: string;
  @PersonId() by!: string;
}

export class HandoverMoveRecord implements domain.HandoverMove {
  /** The day that it was planned for before. */
  @Day() on!: string;
  /** When word of it came. */
  @Instant() at!: string;
  @PersonId() by!: string;
  @Text() reason!: string;
}

@Entity('handover')
export class HandoverRecord extends AggregateRow implements domain.Handover {
  /** `HO00000042` */
  @Shown.text() number!: string;
  @Shown.oneOf(domain.handoverStatuses) status!: domain.HandoverStatus;
  @Shown.id() customerId!: string;
  @Shown.code() regionId!: string;
  @Shown.id(optional) contractId?: string;
  /** The property. */
  @Shown.id() assetId!: string;
  /** The batch that it is planned with. */
  @Shown.code() batch!: string;
  @Shown.day() plannedOn!: string;
  @Shown.instant() plannedAt!: string;
  @Shown.person() plannedBy!: string;
  /** Who answers for it (G-01). */
  @Shown.person() ownerId!: string;
  /** How the buyer was told of the day. */
  @Shown.part(() => HandoverNoticeRecord, listOf()) notices!: readonly HandoverNoticeRecord[];
  /** Days on which the buyer did not come. */
  @Shown.part(() => BuyerNoShowRecord, listOf()) noShows!: readonly BuyerNoShowRecord[];
  /** Other days that were agreed beforehand. */
  @Shown.part(() => HandoverMoveRecord, listOf()) moves!: readonly HandoverMoveRecord[];
  @Shown.part(() => HandoverIdentityRecord, optional) identity?: HandoverIdentityRecord;
  /** What was still owed, stamped by finance. */
  @Shown.part(() => HandoverSettlementRecord, optional) settlement?: HandoverSettlementRecord;
  /** The confirmation that the buyer signed. */
  @Shown.part(() => HandoverDeedRecord, optional) confirmation?: HandoverDeedRecord;
  /** Book of warranty and book of use. */
  @Shown.part(() => HandoverDeedRecord, optional) books?: HandoverDeedRecord;
  @Shown.part(() => HandoverDeedRecord, optional) propertyCompany?: HandoverDeedRecord;
  @Shown.instant(optional) endedAt?: string;
  @Shown.person(optional) endedBy?: string;
  /** Why it was deemed handed over, or called off. */
  @Shown.text(optional) endReason?: string;
  @Shown.part(() => MissedRecord, listOf()) breaches!: readonly MissedRecord[];
  /** The next deadline; what is over by then is late. */
  @Shown.instant(optional) dueAt?: string;
}
