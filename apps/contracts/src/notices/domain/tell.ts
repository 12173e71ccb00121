import { happened, move, whenItWas } from '@kefu/kernel';
import { NoticeDueV1, NoticeTracedV1, NoticeWithheldV1 } from '@kefu/messages-contracts';
import {
  noticeTransitions,
  type Notice,
  type NoticeContext,
  type NoticeDecision,
  type NoticeTrace,
  type WithheldWhy,
} from './notice.js';
import { requireSame, requireSendable, type Traced } from './may-send.js';
import { disturbs, quietUntil } from './quiet-hours.js';

export type Wanted = Omit<
  Notice,
  'id' | 'status' | 'language' | 'sendFrom' | 'trace' | 'withheldWhy' | 'at'
>;

const concernsOf = ({ customerId, regionId, rule, template }: Notice) => ({
  ...{ customerId, regionId, template, of: rule },
});

/** G-09: a rule wants a customer told; not whoever was erased, nor what nobody demands and they declined. */
export const dueNotice = (
  id: string,
  wanted: Wanted,
  { erased, declined }: { readonly erased: boolean; readonly declined: boolean },
  context: NoticeContext,
): NoticeDecision => {
  const at = context.now;
  const sendFrom = quietUntil(at, context);
  const notice: Notice = { ...wanted, id, language: 'zh', status: 'due', at, sendFrom, trace: [] };
  const events = [happened(NoticeDueV1, { ...concernsOf(notice), sendFrom }, 'G-09')];
  if (erased) return withheld(notice, 'customer-erased', events);
  if (declined && !wanted.demanded) return withheld(notice, 'declined', events);
  return { next: notice, events };
};

const withheld = (
  notice: Notice,
  why: WithheldWhy,
  before: NoticeDecision['events'] = [],
): NoticeDecision => {
  const status = move(noticeTransitions, notice.status, 'withheld', 'G-09');
  const event = happened(NoticeWithheldV1, { ...concernsOf(notice), why }, 'G-09');
  return { next: { ...notice, status, withheldWhy: why }, events: [...before, event] };
};

const waits = ({ status }: Notice): boolean => status === 'due' || status === 'failed';

/** Nobody is told any more; what was sent has been sent. */
export const withholdNotice = (notice: Notice, why: WithheldWhy): NoticeDecision =>
  waits(notice) && (why !== 'declined' || !notice.demanded)
    ? withheld(notice, why)
    : { next: notice, events: [] };

/** G-09: it was sent, arrived, failed, or cannot be delivered; never sent twice for one occasion. */
export const traceNotice = (
  notice: Notice,
  traced: Traced,
  context: NoticeContext,
): NoticeDecision => {
  const { by } = context;
  const { outcome, channel } = traced;
  const status = move(noticeTransitions, notice.status, outcome, 'G-09');
  const last = notice.trace.at(-1)?.at ?? notice.at;
  const after = { at: last, zh: '通知的上一步', en: 'the last news of the notice' };
  const at = whenItWas(traced.at, context, { after, rule: 'G-09' });
  if (outcome === 'sent') requireSendable(notice, traced, at, context);
  else requireSame(notice, traced);
  const disturbed = outcome === 'sent' && disturbs(channel, at, context);
  const step: NoticeTrace = {
    ...{ at, by: by.id, outcome, channel },
    ...(disturbed ? { disturbed } : {}),
  };
  const event = { ...concernsOf(notice), outcome, channel };
  return {
    next: { ...notice, status, trace: [...notice.trace, step] },
    events: [happened(NoticeTracedV1, event, 'G-09')],
  };
};
