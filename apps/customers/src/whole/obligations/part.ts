import type { ArchivePart } from '../endings/index.js';

import { KeepObligations } from './keep-obligations.js';
import { NoteAdvanceWhenItIsHeldOrUsed } from './reactions/note-advance-when-it-is-held-or-used.js';
import { NoteCallbackWhenItIsDueOrDone } from './reactions/note-callback-when-it-is-due-or-done.js';
import { NoteComplaintWhenItOpensOrEnds } from './reactions/note-complaint-when-it-opens-or-ends.js';
import { NoteReceivableWhenItIsOwedOrSettled } from './reactions/note-receivable-when-it-is-owed-or-settled.js';
import { whatContractsOwe } from './reactions/note-what-contracts-owe.js';
import { NoteDepositWhenItIsOutOrBack } from './reactions/note-deposit-when-it-is-out-or-back.js';
import { NoteRepairOrderWhenItOpensOrEnds } from './reactions/note-repair-order-when-it-opens-or-ends.js';

const openOf = (kind: string): string => `SELECT id, number FROM open_obligation
  WHERE kind = '${kind}' AND customer_id = ANY ($1::uuid[]) ORDER BY id`;

/** What other services owe a customer; what this one owes them stands with the part that owes it. */
export const obligationsPart: ArchivePart = {
  controllers: [
    NoteRepairOrderWhenItOpensOrEnds,
    NoteCallbackWhenItIsDueOrDone,
    NoteComplaintWhenItOpensOrEnds,
    NoteReceivableWhenItIsOwedOrSettled,
    NoteAdvanceWhenItIsHeldOrUsed,
    ...whatContractsOwe,
    NoteDepositWhenItIsOutOrBack,
  ],
  providers: [KeepObligations],
  obligations: [
    {
      kind: 'contract',
      title: { zh: '未结束合同', en: 'Contract that has not ended' },
      sql: openOf('contract'),
    },
    {
      kind: 'repair-order',
      title: { zh: '未结维修单', en: 'Open repair order' },
      sql: openOf('repair-order'),
    },
    {
      kind: 'callback',
      title: { zh: '待完成的回访', en: 'Callback that is due' },
      sql: openOf('callback'),
    },
    {
      kind: 'complaint',
      title: { zh: '未结投诉', en: 'Open complaint' },
      sql: openOf('complaint'),
    },
    {
      kind: 'receivable',
      title: { zh: '未付清的应收款', en: 'Receivable that is not paid' },
      sql: openOf('receivable'),
    },
    {
      kind: 'advance',
      title: { zh: '未使用的预收款', en: 'Advance that is not used' },
      sql: openOf('advance'),
    },
    {
      kind: 'order',
      title: { zh: '未完成订单', en: 'Open order' },
      sql: openOf('order'),
    },
    {
      kind: 'procedure',
      title: { zh: '未办结的办证', en: 'Procedure under way' },
      sql: openOf('procedure'),
    },
    {
      kind: 'handover',
      title: { zh: '未完成的交房', en: 'Property not handed over' },
      sql: openOf('handover'),
    },
    {
      kind: 'deposit',
      title: { zh: '未收回的保证金', en: 'Deposit that is out' },
      sql: openOf('deposit'),
    },
  ],
};
