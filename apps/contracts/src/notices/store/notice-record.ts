import { Flag, Instant, listOf, OneOf, optional, PersonId } from '@kefu/fields';
import { AggregateRow, Shown } from '@kefu/persistence';
import { Entity } from 'typeorm';
import * as domain from '../domain/index.js';

export class TracedNoticeRecord implements domain.NoticeTrace {
  @Instant() at!: string;
  @PersonId() by!: string;
  @OneOf(domain.noticeOutcomes) outcome!: domain.NoticeOutcome;
  @OneOf(domain.noticeChannels) channel!: domain.NoticeChannel;
  /** It rang in quiet hours. */
  @Flag(optional) disturbed?: true;
}

@Entity('notice')
export class NoticeRecord extends AggregateRow implements domain.Notice {
  @Shown.oneOf(domain.noticeStatuses) status!: domain.NoticeStatus;
  /** The rule that wants it told. */
  @Shown.text() rule!: string;
  /** What for: of one occasion there is one. */
  @Shown.text() occasion!: string;
  @Shown.oneOf(domain.noticeTemplates) template!: domain.NoticeTemplate;
  @Shown.oneOf(['zh', 'en']) language!: 'zh' | 'en';
  @Shown.id() customerId!: string;
  @Shown.code() regionId!: string;
  @Shown.id(optional) contractId?: string;
  @Shown.id(optional) receivableId?: string;
  @Shown.id(optional) payoutId?: string;
  /** Of a reminder or a letter: of which day overdue. */
  @Shown.int(optional) day?: number;
  /** The law or the contract demands it: nobody declines it. */
  @Shown.flag() demanded!: boolean;
  @Shown.instant() at!: string;
  /** Not to be sent before, by what rings (G-09). */
  @Shown.instant() sendFrom!: string;
  /** What became of it. */
  @Shown.part(() => TracedNoticeRecord, listOf()) trace!: readonly TracedNoticeRecord[];
  @Shown.oneOf(domain.withheldWhys, optional) withheldWhy?: domain.WithheldWhy;
}

@Entity('notice_preference')
export class NoticePreferenceRecord extends AggregateRow implements domain.Preference {
  @Shown.oneOf(domain.preferenceStatuses) status!: domain.PreferenceStatus;
  @Shown.id() customerId!: string;
  @Shown.code() regionId!: string;
  @Shown.instant() since!: string;
  @Shown.person() takenDownBy!: string;
}
