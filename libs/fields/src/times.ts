import { ValidateBy } from 'class-validator';
import { field, type Check } from './field.js';
import type { Presence } from './presence.js';

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const moment = /^20\d{2}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** What the check of a moment or a day is called, in errors and where schemas are made of it. */
export const timeChecks = { instant: 'not-an-instant', day: 'not-a-day' } as const;

/** A day that its month has: JavaScript takes 30 February for 2 March. */
const isDate = (date: string): boolean => {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(midnight)) return false;
  return date.slice(8) <= '28' || new Date(midnight).toISOString().startsWith(date);
};

const isOnCalendar = (value: unknown, pattern: RegExp): boolean =>
  typeof value === 'string' &&
  pattern.test(value) &&
  isDate(value.slice(0, 10)) &&
  !Number.isNaN(Date.parse(value));

const onCalendar =
  (name: string, pattern: RegExp): Check =>
  (options) =>
    ValidateBy(
      {
        name,
        constraints: [pattern],
        validator: { validate: (value) => isOnCalendar(value, pattern) },
      },
      options,
    );

/** A moment as Kefu says it: in UTC with milliseconds, the one spelling that also sorts as text. */
export const Instant = (presence?: Presence) =>
  field(presence, onCalendar(timeChecks.instant, instant));

/** A moment as others say it: ISO 8601 with its zone, in this century. */
export const Moment = (presence?: Presence) =>
  field(presence, onCalendar(timeChecks.instant, moment));

/** A day of the centre's calendar, `2026-02-28`. */
export const Day = (presence?: Presence) => field(presence, onCalendar(timeChecks.day, day));
