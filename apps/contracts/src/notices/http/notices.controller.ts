import type { Actor, Clock } from '@kefu/kernel';
import { Asked, By, Changes, CLOCK, Creates, Lists, Reads } from '@kefu/service';
import { Body, Controller, Inject, Query } from '@nestjs/common';
import {
  FindNotices,
  KeepNotices,
  NoticePreferenceRecord,
  NoticePreferences,
  NoticeRecord,
  Notices,
} from '../store/index.js';
import {
  DeclineRequest,
  FindNoticesQuery,
  FindPreferencesQuery,
  TraceRequest,
} from './requests.js';
import { noticeReaders, tellers } from './roles.js';

/** What rules have customers told (G-09): sent by whoever prints or writes it, and followed here. */
@Controller('notices')
export class NoticesController {
  constructor(
    private readonly notices: Notices,
    private readonly keeping: KeepNotices,
    private readonly finding: FindNotices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By state, template, customer, contract, receivable and region; what may be sent first comes first. */
  @Lists('', NoticeRecord, noticeReaders)
  find(@By() { regions }: Actor, @Query() { cursor, limit, sendable, ...equal }: FindNoticesQuery) {
    const filter = { ...equal, sendableAt: sendable && this.clock.now() };
    return this.finding.find(regions, filter, { cursor, limit });
  }

  /** One notice with what became of it. */
  @Reads(':id', NoticeRecord, noticeReaders)
  read(@Asked() { id, by }: Asked) {
    return this.notices.seen(id, by);
  }

  /** It was sent, arrived, failed, or cannot be delivered; never sent twice, nor in quiet hours (G-09). */
  @Changes(':id/trace', NoticeRecord, tellers)
  trace(@Asked() asked: Asked, @Body() body: TraceRequest) {
    return this.keeping.trace(asked, body);
  }
}

/** What customers want to be told beside what the law or their contract demands (G-09). */
@Controller('notice-preferences')
export class NoticePreferencesController {
  constructor(
    private readonly preferences: NoticePreferences,
    private readonly keeping: KeepNotices,
    private readonly finding: FindNotices,
  ) {}

  /** The customer declines; what is demanded they are told all the same (G-09). */
  @Creates('', NoticePreferenceRecord, tellers)
  decline(@By() by: Actor, @Body() { customerId }: DeclineRequest) {
    return this.keeping.decline(by, customerId);
  }

  /** By state and customer; the newest first. */
  @Lists('', NoticePreferenceRecord, noticeReaders)
  find(@By() { regions }: Actor, @Query() { cursor, limit, ...equal }: FindPreferencesQuery) {
    return this.finding.preferencesOf(regions, equal, { cursor, limit });
  }

  /** What one customer said. */
  @Reads(':id', NoticePreferenceRecord, noticeReaders)
  read(@Asked() { id, by }: Asked) {
    return this.preferences.seen(id, by);
  }

  /** The customer wants to hear again. */
  @Changes(':id/resume', NoticePreferenceRecord, tellers)
  resume(@Asked() asked: Asked) {
    return this.keeping.resume(asked);
  }
}
