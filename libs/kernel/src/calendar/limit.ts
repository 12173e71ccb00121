import { Duration } from 'luxon';
import type { IsoDuration } from '../instant.js';
import { isTimeOfDay, type TimeOfDay, type Weekday } from './local-time.js';

/**
 * How long something may take.
 * - `PT10M`, `PT2H`: runs in opening hours, unless round the clock;
 * - `P2D`, `P1M`, `P1Y`: calendar days to the same local time;
 * - working days: the day it starts on does not count; ends at close of business of the last;
 * - days and a time: that time, so many calendar days later (0: the next time it is that late);
 * - weekday and a time: the next such moment.
 */
export type Limit =
  | IsoDuration
  | { readonly workingDays: number }
  | { readonly days: number; readonly at: TimeOfDay }
  | { readonly weekday: Weekday; readonly at: TimeOfDay };

export interface Span {
  readonly of: 'time' | 'days';
  readonly duration: Duration;
}

/** @throws RangeError for anything but hours, minutes and seconds alone, or days to years alone. */
export const parseDuration = (text: IsoDuration): Span => {
  let span = parsed.get(text);
  if (!span) {
    span = parse(text);
    // Limits come from the handbook, so there are few; what a stranger sends must not fill the memory.
    if (parsed.size < 1_000) parsed.set(text, span);
  }
  return span;
};

const parsed = new Map<IsoDuration, Span>();

const parse = (text: IsoDuration): Span => {
  const duration = Duration.fromISO(text);
  const faulty = !/^PT?\d.*[A-Z]$/.test(text) || !duration.isValid || duration.toMillis() < 0;
  const { hours, minutes, seconds, years, months, weeks, days } = duration;
  const dates = [years, months, weeks, days];
  const time = [hours, minutes, seconds].some(Boolean);
  if (faulty || (time && dates.some(Boolean)) || !dates.every(Number.isInteger)) {
    throw new RangeError(`not a duration that a limit can have: ${text}`);
  }
  return { of: dates.some(Boolean) ? 'days' : 'time', duration };
};

export const isDuration = (text: string): boolean => {
  try {
    parseDuration(text);
    return true;
  } catch {
    return false;
  }
};

export const isLimit = (value: unknown): value is Limit => {
  if (typeof value === 'string') return isDuration(value);
  if (typeof value !== 'object' || value === null) return false;
  const { workingDays, days, weekday, at } = value as Record<string, unknown>;
  const timed = typeof at === 'string' && isTimeOfDay(at);
  if (workingDays !== undefined) return Number.isInteger(workingDays) && Number(workingDays) >= 1;
  if (days !== undefined) return timed && Number.isInteger(days) && Number(days) >= 0;
  return timed && Number.isInteger(weekday) && Number(weekday) >= 1 && Number(weekday) <= 7;
};
