import { DateTime } from 'luxon';
import { toInstant, type Instant } from '../instant.js';

/** A day on the wall calendar of some zone: `2026-11-23`. */
export type LocalDate = string;

/** A time on the wall clock, `08:30`; `24:00` is the end of the day. */
export type TimeOfDay = string;

const timeOfDay = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

export const isTimeOfDay = (text: string): boolean => timeOfDay.test(text);

export const isLocalDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid;

export const isZone = (zone: string): boolean => DateTime.utc().setZone(zone).isValid;

const inZone = (at: Instant, zone: string): DateTime =>
  DateTime.fromMillis(Date.parse(at), { zone });

export const localDate = (at: Instant, zone: string): LocalDate =>
  inZone(at, zone).toFormat('yyyy-MM-dd');

/** `HH:mm`, seconds cut off. */
export const localTime = (at: Instant, zone: string): TimeOfDay =>
  inZone(at, zone).toFormat('HH:mm');

/** A time that a change to summer time leaves out is the same distance after the change. */
export const instantAt = (date: LocalDate, time: TimeOfDay, zone: string): Instant => {
  if (!isTimeOfDay(time)) throw new RangeError(`no time of day: ${time}`);
  const day = time === '24:00' ? plusDays(date, 1) : date;
  const at = DateTime.fromISO(`${day}T${time === '24:00' ? '00:00' : time}`, { zone });
  if (!at.isValid) throw new RangeError(`no such day or zone: ${date}, ${zone}`);
  return toInstant(at.toMillis());
};

const dayMillis = 86_400_000;

export const plusDays = (date: LocalDate, days: number): LocalDate =>
  new Date(Date.parse(date) + days * dayMillis).toISOString().slice(0, 10);

/** The last day of the month where the month has no such day; back in time where it is negative. */
export const plusMonths = (date: LocalDate, months: number): LocalDate =>
  DateTime.fromISO(date, { zone: 'utc' }).plus({ months }).toFormat('yyyy-MM-dd');

/** Days from a to b; negative when b is earlier. */
export const daysBetween = (a: LocalDate, b: LocalDate): number =>
  (Date.parse(b) - Date.parse(a)) / dayMillis;

/** 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const weekdayOf = (date: LocalDate): Weekday =>
  (new Date(Date.parse(date)).getUTCDay() || 7) as Weekday;

export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));
