import { aggregatesOf } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import type { Notice, Preference } from '../domain/index.js';
import { NoticePreferenceRecord, NoticeRecord } from './notice-record.js';

/** What rules have customers told (G-09): by ids alone. */
@Injectable()
export class Notices extends aggregatesOf<Notice>({
  name: 'notice',
  entity: NoticeRecord,
  regionOf: ({ regionId }) => regionId,
}) {}

/** What customers said of being told. */
@Injectable()
export class NoticePreferences extends aggregatesOf<Preference>({
  name: 'notice-preference',
  entity: NoticePreferenceRecord,
  regionOf: ({ regionId }) => regionId,
}) {}
