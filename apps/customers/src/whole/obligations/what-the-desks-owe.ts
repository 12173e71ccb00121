import {
  CallbackCompletedV1,
  CallbackRescheduledV1,
  CallbackScheduledV1,
  CallbackSkippedV1,
  CallbackUnreachableV1,
} from '@kefu/messages-callbacks';
import {
  ComplaintClosedV1,
  ComplaintMaliceAppealedV1,
  ComplaintMaliceOverturnedV1,
  ComplaintMaliceToldV1,
  ComplaintMaliceUpheldV1,
  ComplaintRecordedV1,
  ComplaintReopenedV1,
  ComplaintVoidedV1,
  ComplaintWithdrawnV1,
} from '@kefu/messages-complaints';
import {
  RepairOrderCancelledV1,
  RepairOrderClosedV1,
  RepairOrderReportedV1,
  RepairOrderVoidedV1,
} from '@kefu/messages-field-repair';
import type { Owed } from './owed.js';

/** What repair, callbacks and complaints have open with a customer. */
export const whatTheDesksOwe: readonly Owed[] = [
  // A fault that was reported is owed a repair until its order ends
  {
    kind: 'repair-order',
    title: { zh: '未结维修单', en: 'Open repair order' },
    opened: [RepairOrderReportedV1],
    over: [RepairOrderClosedV1, RepairOrderCancelledV1, RepairOrderVoidedV1],
  },
  // A call that is due is owed until somebody answered, or the centre gave up; rescheduled is also one that
  // had been given up, when the customer is reached all the same
  {
    kind: 'callback',
    title: { zh: '待完成的回访', en: 'Callback that is due' },
    opened: [CallbackScheduledV1, CallbackRescheduledV1],
    over: [CallbackCompletedV1, CallbackSkippedV1, CallbackUnreachableV1],
  },
  // Who complained is owed an answer until it ends. Judged malicious, they are owed the letter that says
  // what follows, and their appeal a decision (CP-09)
  {
    kind: 'complaint',
    title: { zh: '未结投诉', en: 'Open complaint' },
    opened: [
      ComplaintRecordedV1,
      ComplaintReopenedV1,
      ComplaintMaliceAppealedV1,
      ComplaintMaliceOverturnedV1,
    ],
    over: [
      ComplaintMaliceUpheldV1,
      ComplaintMaliceToldV1,
      ComplaintClosedV1,
      ComplaintWithdrawnV1,
      ComplaintVoidedV1,
    ],
  },
];
