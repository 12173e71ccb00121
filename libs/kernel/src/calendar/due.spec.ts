import { describe, expect, it } from '@jest/globals';
import { due } from './due.js';
import { explain } from './explain.js';
import type { Limit } from './limit.js';
import { chinaRoundTheClock, WorkingCalendar } from './working-calendar.js';

const china = new WorkingCalendar();
const office = new WorkingCalendar({
  ...chinaRoundTheClock,
  opening: {
    weekdays: Object.fromEntries(
      ['1', '2', '3', '4', '5'].map((day) => [
        day,
        [
          ['09:00', '12:00'],
          ['13:00', '18:00'],
        ] as const,
      ]),
    ),
  },
});

/** Local time in, local time out; both Shanghai. */
const shanghai = (
  start: string,
  limit: Limit,
  calendar = china,
  rests: [string, string][] = [],
) => {
  const instant = (text: string) => new Date(`${text}+08:00`).toISOString();
  const { at } = due(instant(start), limit, calendar, {
    rests: rests.map(([from, to]) => ({ from: instant(from), to: instant(to) })),
  });
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 19);
};

describe('a limit in minutes and hours', () => {
  it('runs day and night in a centre that never closes', () => {
    expect(shanghai('2026-09-30T23:55:00', 'PT10M')).toBe('2026-10-01T00:05:00');
  });

  it('is exact to the second', () => {
    expect(shanghai('2026-03-02T10:00:07', 'PT5M')).toBe('2026-03-02T10:05:07');
  });

  it('runs in opening hours where there are any', () => {
    expect(shanghai('2026-03-02T11:50:00', 'PT20M', office)).toBe('2026-03-02T13:10:00');
    expect(shanghai('2026-03-02T07:00:00', 'PT5M', office)).toBe('2026-03-02T09:05:00');
  });

  it('ends exactly at close when that is when it runs out', () => {
    expect(shanghai('2026-03-02T17:50:00', 'PT10M', office)).toBe('2026-03-02T18:00:00');
    expect(shanghai('2026-03-02T17:50:01', 'PT10M', office)).toBe('2026-03-03T09:00:01');
  });

  it('that starts exactly at close runs from the next opening', () => {
    expect(shanghai('2026-03-02T18:00:00', 'PT10M', office)).toBe('2026-03-03T09:10:00');
  });

  it('stands over the National Day holiday of 2026 and runs on the Saturday worked for it', () => {
    expect(shanghai('2026-09-30T17:30:00', 'PT1H', office)).toBe('2026-10-08T09:30:00');
    expect(shanghai('2026-10-09T17:30:00', 'PT1H', office)).toBe('2026-10-10T09:30:00');
  });

  it('runs round the clock when the rule says so, whatever the opening hours', () => {
    const { at, explanation } = due('2026-03-02T10:30:00.000Z', 'PT24H', office, {
      roundTheClock: true,
    });
    expect(at).toBe('2026-03-03T10:30:00.000Z');
    expect(explanation.counted).toBe('round-the-clock');
  });

  it('is pushed on by the time in which the customer was awaited, overlaps counted once', () => {
    const rests: [string, string][] = [
      ['2026-03-02T10:05:00', '2026-03-02T11:00:00'],
      ['2026-03-02T10:30:00', '2026-03-02T11:30:00'],
    ];
    expect(shanghai('2026-03-02T10:00:00', 'PT2H', china, rests)).toBe('2026-03-02T13:25:00');
  });

  it('is pushed on only by opening hours of a rest', () => {
    const rests: [string, string][] = [['2026-03-02T17:00:00', '2026-03-03T09:30:00']];
    expect(shanghai('2026-03-02T16:30:00', 'PT1H', office, rests)).toBe('2026-03-03T10:00:00');
  });

  it('is not moved by a rest that begins when it has run out', () => {
    const rests: [string, string][] = [['2026-03-02T10:10:00', '2026-03-02T12:00:00']];
    expect(shanghai('2026-03-02T10:00:00', 'PT10M', china, rests)).toBe('2026-03-02T10:10:00');
  });
});

describe('a limit in calendar days', () => {
  it('ends at the same local time', () => {
    expect(shanghai('2026-12-30T09:15:30', 'P2D')).toBe('2027-01-01T09:15:30');
  });

  it('knows the leap day', () => {
    expect(shanghai('2028-02-28T10:00:00', 'P1D')).toBe('2028-02-29T10:00:00');
    expect(shanghai('2028-02-29T10:00:00', 'P1Y')).toBe('2029-02-28T10:00:00');
    expect(shanghai('2026-01-31T10:00:00', 'P1M')).toBe('2026-02-28T10:00:00');
  });

  it('keeps the local time over a change to summer time', () => {
    const berlin = new WorkingCalendar({ ...chinaRoundTheClock, zone: 'Europe/Berlin' });
    expect(due('2026-03-28T09:00:00.000Z', 'P1D', berlin).at).toBe('2026-03-29T08:00:00.000Z');
    expect(due('2026-03-28T09:00:00.000Z', 'PT24H', berlin).at).toBe('2026-03-29T09:00:00.000Z');
  });

  it('is pushed on by a rest', () => {
    const rests: [string, string][] = [['2026-03-02T12:00:00', '2026-03-02T18:00:00']];
    expect(shanghai('2026-03-02T10:00:00', 'P1D', china, rests)).toBe('2026-03-03T16:00:00');
  });
});

describe('a limit in working days', () => {
  it('leaves out the day it starts on and ends at close of business', () => {
    expect(shanghai('2026-03-02T08:00:00', { workingDays: 2 })).toBe('2026-03-04T18:00:00');
    expect(shanghai('2026-03-02T18:00:00', { workingDays: 1 })).toBe('2026-03-03T18:00:00');
  });

  it('passes over National Day of 2025 and counts the Saturday worked for it', () => {
    expect(shanghai('2025-09-30T10:00:00', { workingDays: 3 })).toBe('2025-10-11T18:00:00');
    expect(shanghai('2025-09-26T10:00:00', { workingDays: 1 })).toBe('2025-09-28T18:00:00');
  });

  it('passes over National Day of 2026 and counts the Sunday and the Saturday worked for it', () => {
    expect(shanghai('2026-09-30T10:00:00', { workingDays: 3 })).toBe('2026-10-10T18:00:00');
    expect(shanghai('2026-09-18T10:00:00', { workingDays: 1 })).toBe('2026-09-20T18:00:00');
  });

  it('passes over the turn of the year', () => {
    expect(shanghai('2025-12-31T10:00:00', { workingDays: 1 })).toBe('2026-01-04T18:00:00');
  });

  it('knows in a year not yet published the days fixed by law, and says that it is provisional', () => {
    const { at, explanation } = due('2027-02-04T02:00:00.000Z', { workingDays: 1 }, china);
    expect(at).toBe('2027-02-09T10:00:00.000Z');
    expect(explanation.provisionalYears).toEqual([2027]);
    expect(explanation.passedOver.map((day) => day.name?.zh)).toEqual(Array(4).fill('春节'));
  });

  it('does not count a day at whose close the customer is awaited', () => {
    const monday: [string, string][] = [['2026-03-03T10:00:00', '2026-03-03T11:00:00']];
    const night: [string, string][] = [['2026-03-03T10:00:00', '2026-03-04T10:00:00']];
    expect(shanghai('2026-03-02T08:00:00', { workingDays: 1 }, china, monday)).toBe(
      '2026-03-03T18:00:00',
    );
    expect(shanghai('2026-03-02T08:00:00', { workingDays: 1 }, china, night)).toBe(
      '2026-03-04T18:00:00',
    );
  });

  it("follows the centre's own days off and working days before the statutory ones", () => {
    const own = new WorkingCalendar({
      ...chinaRoundTheClock,
      holidays: [{ date: '2026-03-03', name: { zh: '店庆', en: 'Anniversary' } }],
      workingDays: [{ date: '2026-10-01', name: { zh: '值班', en: 'On duty' } }],
    });
    expect(shanghai('2026-03-02T08:00:00', { workingDays: 1 }, own)).toBe('2026-03-04T18:00:00');
    expect(shanghai('2026-09-30T08:00:00', { workingDays: 1 }, own)).toBe('2026-10-01T18:00:00');
  });
});

describe('a limit that names a time of day', () => {
  it('is that time so many days later', () => {
    expect(shanghai('2026-03-02T23:00:00', { days: 1, at: '08:30' })).toBe('2026-03-03T08:30:00');
  });

  it('of the same day is the next time that it is so late', () => {
    expect(shanghai('2026-03-02T19:00:00', { days: 0, at: '20:00' })).toBe('2026-03-02T20:00:00');
    expect(shanghai('2026-03-02T20:00:00', { days: 0, at: '20:00' })).toBe('2026-03-02T20:00:00');
    expect(shanghai('2026-03-02T20:00:01', { days: 0, at: '20:00' })).toBe('2026-03-03T20:00:00');
    expect(shanghai('2026-03-02T20:00:01', { days: 0, at: '24:00' })).toBe('2026-03-03T00:00:00');
  });

  it('of a weekday is the next such moment', () => {
    const monday = { weekday: 1, at: '18:00' } as const;
    expect(shanghai('2026-03-02T17:00:00', monday)).toBe('2026-03-02T18:00:00');
    expect(shanghai('2026-03-02T18:00:01', monday)).toBe('2026-03-09T18:00:00');
    expect(shanghai('2026-03-08T10:00:00', monday)).toBe('2026-03-09T18:00:00');
  });
});

describe('an explanation', () => {
  const { explanation } = due('2026-09-30T02:00:00.000Z', { workingDays: 3 }, china);

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
  });

  it('names the days passed over and the days worked in exchange', () => {
    expect(explanation.passedOver).toHaveLength(7);
    expect(explanation.adjustedWorkdays).toEqual([
      { date: '2026-10-10', name: { zh: '国庆节', en: 'National Day' } },
    ]);
  });

  it('is readable in Chinese and in English', () => {
    expect(explain(explanation, 'zh')).toBe(
      [
        '从 2026-09-30 10:00:00 起算，期限 3 个工作日',
        '时区 Asia/Shanghai，18:00 下班',
        `不计：${[1, 2, 3, 4, 5, 6, 7].map((n) => `2026-10-0${n} (国庆节)`).join('、')}`,
        '调休上班，计入：2026-10-10 (国庆节)',
        '截止 2026-10-10 18:00:00',
      ].join('\n'),
    );
    expect(explain(due('2026-03-02T02:00:00.000Z', 'PT10M', china).explanation, 'en')).toBe(
      [
        'Started 2026-03-02 10:00:00, limit 10 minutes',
        'Zone Asia/Shanghai, counted round the clock',
        'Due 2026-03-02 10:10:00',
      ].join('\n'),
    );
  });
});

it.each([
  'P1DT2H',
  'PT',
  'P',
  '-PT1H',
  'P0.5D',
  '10 minutes',
  { workingDays: 0 },
  { days: 1 },
  { weekday: 8, at: '18:00' },
])('refuses the limit %j', (limit) => {
  expect(() => due('2026-03-02T02:00:00.000Z', limit as Limit, china)).toThrow(RangeError);
});
