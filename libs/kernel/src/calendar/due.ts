import { DateTime } from 'luxon';
import { millisBetween, toInstant, type Instant } from '../instant.js';
import type { Bilingual } from '../refusal.js';
import { isLimit, parseDuration, type Limit } from './limit.js';
import { plusDays, weekdayOf, yearOf, type LocalDate, type TimeOfDay } from './local-time.js';
import { mergeRests, runFor, type Rest } from './running-time.js';
import { isPublished } from './statutory-days.js';
import type { Day, WorkingCalendar } from './working-calendar.js';

export interface DayPassedOver {
  readonly date: LocalDate;
  readonly why: 'weekend' | 'holiday' | 'own-day-off' | 'resting' | 'shut';
  readonly name?: Bilingual;
}

/** More time that was granted for a limit. */
export interface GrantedExtension {
  /** When it was due before. */
  readonly from: Instant;
  readonly until: Instant;
  readonly grantedAt: Instant;
  /** The rule that it was granted under. */
  readonly rule: string;
}

/** Everything that led to a due time, as plain JSON; kept with the timer and shown by `explain`. */
export interface Explanation {
  readonly startedAt: Instant;
  readonly limit: Limit;
  /** Whether minutes and hours were counted all day or in opening hours; absent where it is no matter. */
  readonly counted?: 'round-the-clock' | 'opening-hours';
  readonly zone: string;
  readonly closeOfBusiness?: TimeOfDay;
  /** Years whose statutory calendar is not published, so that the due time may yet move. */
  readonly provisionalYears: readonly number[];
  readonly passedOver: readonly DayPassedOver[];
  /** Weekend days that counted, being worked in exchange for a holiday or by the centre's own plan. */
  readonly adjustedWorkdays: readonly { readonly date: LocalDate; readonly name?: Bilingual }[];
  readonly rests: readonly Rest[];
  /** Absent where no more time was granted; the last one counts. */
  readonly extensions?: readonly GrantedExtension[];
  readonly comesTo: Instant;
}

export interface Due {
  readonly at: Instant;
  readonly explanation: Explanation;
}

export interface DueOptions {
  /** Minutes and hours run day and night, whatever the opening hours. */
  readonly roundTheClock?: boolean;
  readonly rests?: readonly Rest[];
}

type Found = Pick<Explanation, 'counted' | 'closeOfBusiness'> & {
  readonly at: Instant;
  readonly passedOver?: readonly DayPassedOver[];
  readonly adjusted?: readonly Day[];
  readonly readsWorkingDays?: boolean;
};

interface Asked {
  readonly start: Instant;
  readonly calendar: WorkingCalendar;
  readonly rests: readonly Rest[];
  readonly roundTheClock: boolean;
}

/**
 * The moment by which something must be done. A rest moves it on: minutes, hours and calendar days by
 * its length, working days by each day at whose close it lasts; a limit that names a time of day stays.
 * @throws RangeError when the limit is none, or cannot end.
 */
export const due = (
  startedAt: Instant,
  limit: Limit,
  calendar: WorkingCalendar,
  options: DueOptions = {},
): Due => {
  const isPlain = !options.rests?.length && options.roundTheClock === undefined;
  if (isPlain && last?.calendar === calendar && last.startedAt === startedAt) {
    if (last.limit === limit) return last.due;
  }
  const reckoned = reckon(startedAt, limit, calendar, options);
  if (isPlain) last = { startedAt, limit, calendar, due: reckoned };
  return reckoned;
};

/** Many clocks of one length start at one moment where many records are made at once. */
let last:
  | {
      readonly startedAt: Instant;
      readonly limit: Limit;
      readonly calendar: WorkingCalendar;
      readonly due: Due;
    }
  | undefined;

const reckon = (
  startedAt: Instant,
  limit: Limit,
  calendar: WorkingCalendar,
  options: DueOptions,
): Due => {
  if (!isLimit(limit)) throw new RangeError(`no limit: ${JSON.stringify(limit)}`);
  const start = toInstant(new Date(startedAt));
  const rests = mergeRests(options.rests ?? []);
  const roundTheClock = options.roundTheClock ?? calendar.roundTheClock;
  const found = find(limit, { start, calendar, rests, roundTheClock });
  const provisionalYears = found.readsWorkingDays ? unpublished(start, found.at, calendar) : [];
  const explanation: Explanation = {
    startedAt: start,
    limit,
    ...(found.counted ? { counted: found.counted } : {}),
    zone: calendar.zone,
    ...(found.closeOfBusiness ? { closeOfBusiness: found.closeOfBusiness } : {}),
    provisionalYears,
    passedOver: found.passedOver ?? [],
    adjustedWorkdays: (found.adjusted ?? []).map(({ date, name }) => ({
      date,
      ...(name ? { name } : {}),
    })),
    rests: rests.filter((rest) => rest.from < found.at && rest.to > start),
    comesTo: found.at,
  };
  return { at: found.at, explanation };
};

/** Where several limits bind. */
export const earliest = <T extends { readonly at: Instant }>(first: T, ...more: readonly T[]): T =>
  more.reduce((soonest, one) => (one.at < soonest.at ? one : soonest), first);

const find = (limit: Limit, asked: Asked): Found => {
  if (typeof limit === 'string') return afterDuration(limit, asked);
  if ('workingDays' in limit) return afterWorkingDays(limit.workingDays, asked);
  const { start, calendar } = asked;
  const today = calendar.localDate(start);
  if ('days' in limit) return atTimeFrom(plusDays(today, limit.days), 1, limit.at, asked);
  const ahead = (limit.weekday - weekdayOf(today) + 7) % 7;
  return atTimeFrom(plusDays(today, ahead), 7, limit.at, asked);
};

const atTimeFrom = (date: LocalDate, step: number, time: TimeOfDay, asked: Asked): Found => {
  const at = asked.calendar.instantAt(date, time);
  if (at >= asked.start) return { at };
  return { at: asked.calendar.instantAt(plusDays(date, step), time) };
};

const afterDuration = (limit: string, { start, calendar, rests, roundTheClock }: Asked): Found => {
  const { of, duration } = parseDuration(limit);
  if (of === 'days') {
    const then = DateTime.fromMillis(Date.parse(start), { zone: calendar.zone }).plus(duration);
    return { at: runFor(start, millisBetween(start, toInstant(then.toMillis())), rests).at };
  }
  const millis = duration.toMillis();
  if (roundTheClock) return { at: runFor(start, millis, rests).at, counted: 'round-the-clock' };
  const { at, shut } = runFor(start, millis, rests, calendar);
  return {
    at,
    counted: 'opening-hours',
    passedOver: shut.map((date) => passedOver(calendar.day(date), 'shut')),
    readsWorkingDays: true,
  };
};

const afterWorkingDays = (count: number, { start, calendar, rests }: Asked): Found => {
  const passed: DayPassedOver[] = [];
  const adjusted: Day[] = [];
  let date = calendar.localDate(start);
  for (let left = count; left > 0;) {
    date = plusDays(date, 1);
    const day = calendar.day(date);
    if (!day.working) {
      passed.push(passedOver(day, 'weekend'));
    } else if (rests.length > 0 && restsAt(calendar.endOfWorkingDay(date), rests)) {
      passed.push({ date, why: 'resting' });
    } else {
      if (day.why !== 'ordinary') adjusted.push(day);
      left -= 1;
    }
    if (passed.length > 3_660) throw new RangeError('the limit does not end within ten years');
  }
  return {
    at: calendar.endOfWorkingDay(date),
    closeOfBusiness: calendar.data.closeOfBusiness,
    passedOver: passed,
    adjusted,
    readsWorkingDays: true,
  };
};

const restsAt = (at: Instant, rests: readonly Rest[]): boolean =>
  rests.some((rest) => rest.from <= at && at < rest.to);

const passedOver = (day: Day, otherwise: 'weekend' | 'shut'): DayPassedOver => ({
  date: day.date,
  why: day.why === 'holiday' || day.why === 'own-day-off' ? day.why : otherwise,
  ...(day.name ? { name: day.name } : {}),
});

const unpublished = (from: Instant, to: Instant, calendar: WorkingCalendar): number[] => {
  if (calendar.data.statutory === 'none') return [];
  const first = yearOf(calendar.localDate(from));
  const last = yearOf(calendar.localDate(to));
  const years = Array.from({ length: last - first + 1 }, (_, n) => first + n);
  return years.filter((year) => !isPublished(year));
};
