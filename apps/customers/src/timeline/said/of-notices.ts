import {
  NoticeDueV1,
  NoticePreferenceDeclinedV1,
  NoticePreferenceWantedV1,
  NoticeTracedV1,
  NoticeWithheldV1,
} from '@kefu/messages-contracts';
import { says } from './says.js';

/** What contracts has customers told, and what they want to hear (G-09). */
export const saidOfNotices = [
  says(NoticeDueV1, '须告知客户', 'The customer is to be told', { supervisorsOnly: true }),
  says(NoticeTracedV1, '已通知客户', 'The customer was told', {
    by: {
      outcome: {
        delivered: ['通知已送达', 'The notice arrived'],
        failed: ['通知发送失败', 'The notice failed'],
        undeliverable: ['通知无法送达', 'The notice cannot be delivered'],
      },
    },
  }),
  says(NoticeWithheldV1, '不再通知客户', 'The customer is not told', { supervisorsOnly: true }),
  says(NoticePreferenceDeclinedV1, '客户退订通知', 'The customer declined notices', {
    who: 'takenDownBy',
  }),
  says(NoticePreferenceWantedV1, '客户恢复通知', 'The customer wants notices again', {
    who: 'takenDownBy',
  }),
];
