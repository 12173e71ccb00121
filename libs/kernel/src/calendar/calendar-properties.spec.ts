import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plusMillis, toInstant } from '../instant.js';
import { due } from './due.js';
import type { Limit } from './limit.js';
import { chinaRoundTheClock, WorkingCalendar } from './working-calendar.js';

const hours = [
  ['08:30', '12:00'],
  ['13:30', '17:30'],
] as const;
const inHours = {
  weekdays: {
    '1': hours,
    '2': hours,
    '3': hours,
    '4': hours,
    '5': hours,
    '6': [['09:00', '12:00']],
  },
} as const;

const calendars = [
  'Asia/Shanghai',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
].flatMap((zone) => [
  new WorkingCalendar({ ...chinaRoundTheClock, zone }),
  new WorkingCalendar({ ...chinaRoundTheClock, zone, opening: inHours }),
]);

const calendar = fc.constantFrom(...calendars);
const inChina = fc.constantFrom(...calendars.slice(0, 2));
const start = fc
  .integer({ min: Date.UTC(2020, 0, 1) / 1000, max: Date.UTC(2031, 0, 1) / 1000 })
  .map((seconds) => toInstant(seconds * 1000));
const minutes = fc.integer({ min: 0, max: 6_000 }).map((n): Limit => `PT${n}M`);
const workingDays = fc.integer({ min: 1, max: 30 }).map((n): Limit => ({ workingDays: n }));
const days = fc.integer({ min: 0, max: 400 }).map((n): Limit => `P${n}D`);
const timed = fc.oneof(
  fc.constant<Limit>({ days: 1, at: '08:30' }),
  fc.constant<Limit>({ days: 0, at: '20:00' }),
  fc.constant<Limit>({ weekday: 1, at: '18:00' }),
);
const limit = fc.oneof(minutes, workingDays, days, timed);
const rests = (from: string) =>
  fc.array(
    fc
      .tuple(fc.integer({ min: -100, max: 3_000 }), fc.integer({ min: 0, max: 3_000 }))
      .map(([after, length]) => ({
        from: plusMillis(from, after * 60_000),
        to: plusMillis(from, (after + length) * 60_000),
      })),
    { maxLength: 4 },
  );

describe('every due time', () => {
  it('is never before the start', () => {
    fc.assert(
      fc.property(start, limit, calendar, (from, within, by) => {
        expect(due(from, within, by).at >= from).toBe(true);
      }),
    );
  });

  it('is no earlier for a later start', () => {
    const monotone = (within: fc.Arbitrary<Limit>, by: fc.Arbitrary<WorkingCalendar>) => {
      fc.assert(
        fc.property(start, fc.nat(400_000), within, by, (from, later, limited, of) => {
          const second = plusMillis(from, later * 1_000);
          expect(due(from, limited, of).at <= due(second, limited, of).at).toBe(true);
        }),
      );
    };
    monotone(fc.oneof(minutes, workingDays, timed), calendar);
    // Where the clocks go back, an hour of local times comes twice, and days keep the local time.
    monotone(days, inChina);
  });

  it('is no earlier with a rest than without', () => {
    const asked = start.chain((from) => fc.tuple(fc.constant(from), rests(from)));
    fc.assert(
      fc.property(asked, limit, calendar, ([from, resting], within, by) => {
        const rested = due(from, within, by, { rests: resting }).at;
        expect(rested >= due(from, within, by).at).toBe(true);
      }),
    );
  });
});

describe('a limit in minutes', () => {
  it('runs for exactly that much opening time', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 6_000 }), calendar, (from, n, by) => {
        const { at } = due(from, `PT${n}M`, by);
        expect(by.openMillis(from, at)).toBe(n * 60_000);
      }),
    );
  });
});

describe('a limit in working days', () => {
  it('ends at close of business of a working day, after the day it starts on', () => {
    fc.assert(
      fc.property(start, workingDays, calendar, (from, within, by) => {
        const { at } = due(from, within, by);
        expect(by.isWorkingDay(by.localDate(at))).toBe(true);
        expect(by.localTime(at)).toBe('18:00');
        expect(by.localDate(at) > by.localDate(from)).toBe(true);
      }),
    );
  });

  it('counts every working day on the way once', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 30 }), calendar, (from, n, by) => {
        let date = by.localDate(from);
        for (let step = 0; step < n; step++) date = by.nextWorkingDay(date);
        expect(due(from, { workingDays: n }, by).at).toBe(by.endOfWorkingDay(date));
      }),
    );
  });
});

describe('a limit in calendar days', () => {
  it('ends at the same local time, in any zone, unless that hour is left out', () => {
    fc.assert(
      fc.property(start, fc.nat(400), inChina, (from, n, by) => {
        expect(by.localTime(due(from, `P${n}D`, by).at)).toBe(by.localTime(from));
      }),
    );
    const berlin = new WorkingCalendar({ ...chinaRoundTheClock, zone: 'Europe/Berlin' });
    const { at } = due('2026-03-28T01:30:00.000Z', 'P1D', berlin);
    expect(berlin.localTime(at)).toBe('03:30');
  });
});
