import type { Say } from '../words/use-words';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** From here on minutes are too coarse: it is told as a clock does, by tens of seconds. */
const AS_A_CLOCK = 5 * MINUTE;

/** Until the last minute what is shown changes together, this often: a page that changes seldom costs little. */
const BEAT = 10 * SECOND;

const unitOf = (all: number): number => {
  if (all >= DAY) return HOUR;
  if (all >= AS_A_CLOCK) return MINUTE;
  return all >= MINUTE ? BEAT : SECOND;
};

/** What is left of the time, in ms; to ten seconds until the last minute, in which each second counts. */
export const leftOf = (due: number, now: number): number => {
  const left = due - now;
  if (Math.abs(left) < MINUTE) return left;
  const atBeat = due - Math.floor(now / BEAT) * BEAT;
  // The beat may lie in the first minute over, which was counted to its end already
  return left < 0 ? Math.min(atBeat, -MINUTE) : atBeat;
};

/** What is left, in whole units of what is shown, in ms: the text is another one when this is another one. */
export const wholeUnits = (left: number): number => {
  const unit = unitOf(Math.abs(left));
  return Math.trunc(left / unit) * unit;
};

const length = (all: number, say: Say): string => {
  const days = Math.floor(all / DAY);
  const hours = Math.floor((all % DAY) / HOUR);
  const minutes = Math.floor((all % HOUR) / MINUTE);
  if (all >= DAY) return say('deadlines/days', { days, hours });
  if (all >= HOUR) return say('deadlines/hours', { hours, minutes });
  if (all >= AS_A_CLOCK) return say('deadlines/minutes', { minutes });
  return `${minutes}:${String(Math.floor((all % MINUTE) / SECOND)).padStart(2, '0')}`;
};

/** @param left in ms; below zero where it is over */
export const writeLeft = (left: number, say: Say): string =>
  say(left > 0 ? 'deadlines/left' : 'deadlines/over', {
    time: length(Math.abs(wholeUnits(left)), say),
  });

export type Urgency = 'calm' | 'soon' | 'late';

/**
 * Amber for the last fifth of the time, or its last ten minutes where nobody says when it began.
 * @param whole of it, in ms
 */
export const urgencyOf = (left: number, whole: number | undefined): Urgency => {
  if (left <= 0) return 'late';
  const soon = whole === undefined ? 10 * MINUTE : Math.max(whole / 5, MINUTE);
  return left <= soon ? 'soon' : 'calm';
};
