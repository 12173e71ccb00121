import type { WorkingCalendar } from './calendar/working-calendar.js';
import { parseInstant, type Instant } from './instant.js';
import { refusedByRule, type Bilingual } from './refusal.js';

/** What something follows, as a noun or as what happened: 派工, the dispatch; 移交人签字, the giver signed. */
export interface Followed extends Bilingual {
  readonly at: Instant | undefined;
}

/** What is told to whoever enters something as earlier than what it follows. `when`: on their clock. */
export const beforeIt = ({ zh, en }: Bilingual, when: string): Bilingual => ({
  zh: `不能早于${zh}（${when}）`,
  en: `It cannot have been before ${en} (${when})`,
});

/** A moment on the clock of the centre. */
export const onItsClock = (at: Instant, calendar: WorkingCalendar): string =>
  `${calendar.localDate(at)} ${calendar.localTime(at)}`;

interface At {
  readonly now: Instant;
  readonly handbook: { readonly calendar: WorkingCalendar };
}

/**
 * When something was that is entered now: not in the future, and not before what it follows. What is
 * just now is never impossible, also where another instance's clock is a little ahead.
 * @throws Refusal `at-an-impossible-time`, which says what it follows, and when that was
 */
export const whenItWas = (
  told: string | undefined,
  { now, handbook }: At,
  { after, rule }: { readonly after?: Followed | undefined; readonly rule: string },
): Instant => {
  if (told === undefined) return now;
  const was = parseInstant(told);
  if (was > now) {
    throw refusedByRule(
      rule,
      'at-an-impossible-time',
      { zh: '发生时间不能晚于现在', en: 'It cannot have been in the future' },
      { extra: { now } },
    );
  }
  const { at: followed } = after ?? {};
  if (after === undefined || followed === undefined || was >= followed) return was;
  throw refusedByRule(
    rule,
    'at-an-impossible-time',
    beforeIt(after, onItsClock(followed, handbook.calendar)),
    { extra: { now, after: followed } },
  );
};
