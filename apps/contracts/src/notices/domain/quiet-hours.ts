import { plusDays, type Instant } from '@kefu/kernel';
import type { NoticeChannel, NoticeContext } from './notice.js';

/** What a letter says waits in the box; these ring. */
const ringing: readonly NoticeChannel[] = ['sms', 'wecom', 'in-person'];

/** G-09: the first moment from then on at which customers may be disturbed. */
export const quietUntil = (at: Instant, { handbook }: Pick<NoticeContext, 'handbook'>): Instant => {
  const { calendar } = handbook;
  const from = handbook.parameter('G-09', 'quietFrom');
  const until = handbook.parameter('G-09', 'quietUntil');
  const [day, time] = [calendar.localDate(at), calendar.localTime(at)];
  if (from === until) return at;
  const overnight = from > until;
  const quiet = overnight ? time >= from || time < until : time >= from && time < until;
  if (!quiet) return at;
  const ends = overnight && time >= from ? plusDays(day, 1) : day;
  return calendar.instantAt(ends, until);
};

/** Whether it would disturb them, sent at that moment by that channel. */
export const disturbs = (channel: NoticeChannel, at: Instant, context: NoticeContext): boolean =>
  ringing.includes(channel) && quietUntil(at, context) > at;
