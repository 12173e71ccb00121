import { conflict, refusedByRule, type Instant } from '@kefu/kernel';
import type { Notice, NoticeChannel, NoticeContext, NoticeOutcome } from './notice.js';
import { disturbs, quietUntil } from './quiet-hours.js';

export interface Traced {
  readonly outcome: NoticeOutcome;
  readonly channel: NoticeChannel;
  /** When it was; now where it is not said. */
  readonly at?: string | undefined;
}

const failedBy = ({ trace }: Notice): readonly NoticeChannel[] =>
  trace.filter(({ outcome }) => outcome === 'failed').map(({ channel }) => channel);

/** G-09: one channel after another: what failed by one goes by the next of the centre's. */
const requireChannel = (notice: Notice, { channel }: Traced, { handbook }: NoticeContext): void => {
  const channels = handbook.parameter('G-09', 'channels').map(({ code }) => code);
  if (!channels.includes(channel)) {
    throw refusedByRule(
      'G-09',
      'channel-not-used',
      { zh: '本中心不使用该渠道', en: 'This centre does not use that channel' },
      { extra: { channels } },
    );
  }
  const failed = failedBy(notice);
  if (!failed.includes(channel)) return;
  const next = channels.find((one) => !failed.some((before) => before === one));
  throw conflict(
    'channel-failed',
    { zh: '该渠道已失败，请换下一渠道', en: 'It failed by that channel; take the next one' },
    { rule: 'G-09', extra: { ...(next ? { next } : {}), channels } },
  );
};

/** @throws Refusal G-09 `channel-not-used`, `channel-failed`, `quiet-hours` */
export const requireSendable = (
  notice: Notice,
  traced: Traced,
  at: Instant,
  context: NoticeContext,
): void => {
  requireChannel(notice, traced, context);
  // What was sent at night was sent: it is taken down, and marked
  if (at < context.now || !disturbs(traced.channel, at, context)) return;
  const until = quietUntil(at, context);
  throw refusedByRule(
    'G-09',
    'quiet-hours',
    { zh: '现为免打扰时段，请稍后发送', en: 'These are quiet hours; send it later' },
    { extra: { until } },
  );
};

/** What is told of has to have been sent by that channel. */
export const requireSame = ({ trace }: Notice, { channel, outcome }: Traced): void => {
  const last = trace.at(-1);
  if (outcome === 'undeliverable' || !last || last.channel === channel) return;
  throw conflict(
    'another-channel',
    { zh: '最近一次不是用该渠道发送的', en: 'It was sent by another channel' },
    { rule: 'G-09', extra: { channel: last.channel } },
  );
};
