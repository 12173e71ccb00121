import { followCustomers, forgetCustomersBy, inTable } from '@kefu/known-customers';
import type { ServicePart } from '@kefu/service';
import { TellCustomers } from '../migrations/index.js';
import { withholdNotice } from './domain/index.js';
import { NoticePreferencesController, NoticesController } from './http/notices.controller.js';
import { noticeReaders } from './http/roles.js';
import {
  FindNotices,
  KeepNotices,
  NoticePreferenceRecord,
  NoticePreferences,
  NoticeRecord,
  Notices,
} from './store/index.js';

export const noticesPart: ServicePart = {
  controllers: [
    NoticesController,
    NoticePreferencesController,
    followCustomers(Notices, 'notice'),
    followCustomers(NoticePreferences, 'notice_preference'),
  ],
  providers: [
    Notices,
    NoticePreferences,
    KeepNotices,
    FindNotices,
    forgetCustomersBy(Notices, inTable('notice'), (notice) =>
      withholdNotice(notice, 'customer-erased'),
    ),
  ],
  entities: [NoticeRecord, NoticePreferenceRecord],
  migrations: [TellCustomers],
  trails: [
    [Notices, noticeReaders],
    [NoticePreferences, noticeReaders],
  ],
};
