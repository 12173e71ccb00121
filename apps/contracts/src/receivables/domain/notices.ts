import { conflict, happened, notFound, whenItWas } from '@kefu/kernel';
import { ReceivableNoticeTracedV1 } from '@kefu/messages-contracts';
import {
  noticeChannels,
  noticeOutcomes,
  noticeTransitions,
  type NoticeOutcome,
  type Traced,
} from '../../notices/domain/index.js';
import {
  concernsOf,
  type Dunned,
  type Receivable,
  type ReceivableContext,
  type ReceivableDecision,
} from './receivable.js';

export { noticeChannels, noticeOutcomes };
export type { NoticeOutcome, Traced };

/** @throws Refusal `notice-not-found` (404) */
export const noticeOf = ({ dunned }: Receivable, day: number): Dunned => {
  const found = dunned.find((one) => one.day === day);
  if (found) return found;
  throw notFound(
    'notice-not-found',
    { zh: '该天没有催收通知', en: 'Nothing was to be said on that day' },
    { rule: 'CT-06' },
  );
};

/** Of one occasion there is one notice (G-09): the invoice and the day overdue. */
export const occasionOf = ({ id, invoiceId = '' }: Receivable, day: number): string =>
  `dunning ${id} ${invoiceId} ${day}`;

/** G-09: what became of a reminder or a letter: never sent twice for one occasion. */
export const traceNotice = (
  receivable: Receivable,
  day: number,
  { outcome, channel, at }: Traced,
  context: ReceivableContext,
): ReceivableDecision => {
  const notice = noticeOf(receivable, day);
  const from = notice.trace.at(-1)?.outcome ?? 'due';
  const possible: readonly string[] = noticeTransitions[from];
  if (!possible.includes(outcome)) {
    throw conflict(
      'wrong-state',
      { zh: `通知当前为 ${from}，不能记为 ${outcome}`, en: `The notice is ${from}` },
      { rule: 'G-09', extra: { from, to: outcome, possible } },
    );
  }
  const last = notice.trace.at(-1)?.at ?? notice.at;
  const traced = whenItWas(at, context, {
    after: { at: last, zh: '通知的上一步', en: 'the last news of the notice' },
    rule: 'G-09',
  });
  const trace = [...notice.trace, { at: traced, by: context.by.id, outcome, channel }];
  const dunned = receivable.dunned.map((one) => (one === notice ? { ...one, trace } : one));
  const event = { ...concernsOf(receivable), step: notice.step, day, outcome, channel };
  return {
    next: { ...receivable, dunned },
    events: [happened(ReceivableNoticeTracedV1, event, 'G-09')],
  };
};
