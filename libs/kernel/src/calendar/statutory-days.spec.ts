import { describe, expect, it } from '@jest/globals';
import { festivalsOf, isPublished, statutoryDay } from './statutory-days.js';
import { chinaRoundTheClock, WorkingCalendar } from './working-calendar.js';

describe('the statutory calendar', () => {
  it('has the published days off and the days worked in exchange', () => {
    expect(statutoryDay('2026-02-23')).toMatchObject({ kind: 'holiday', name: { zh: '春节' } });
    expect(statutoryDay('2026-02-28')).toMatchObject({ kind: 'adjusted-workday' });
    expect(statutoryDay('2026-03-02')).toBeUndefined();
  });

  it('has for a year without notice the days fixed by law, marked provisional', () => {
    const year = 2031;
    expect(isPublished(year)).toBe(false);
    const days = Array.from({ length: 365 }, (_, n) =>
      statutoryDay(new Date(Date.UTC(year, 0, 1 + n)).toISOString().slice(0, 10)),
    ).filter((day) => day !== undefined);
    expect(days.map((day) => day.date.slice(5))).toEqual(
      '01-01 01-22 01-23 01-24 01-25 04-05 05-01 05-02 06-24 10-01 10-02 10-03'.split(' '),
    );
    expect(days.every((day) => day.provisional)).toBe(true);
  });

  it('puts Spring Festival on the right day of the years about which calendars differ', () => {
    const spring = (year: number) => festivalsOf(year).find((day) => day.name.zh === '春节')?.date;
    expect([2025, 2026, 2027, 2028, 2030].map(spring)).toEqual([
      '2025-01-29',
      '2026-02-17',
      '2027-02-06',
      '2028-01-26',
      '2030-02-03',
    ]);
  });

  it('lists the festivals in the order of the year', () => {
    expect(festivalsOf(2026).map((day) => `${day.date} ${day.name.zh}`)).toEqual([
      '2026-01-01 元旦',
      '2026-02-14 情人节',
      '2026-02-17 春节',
      '2026-05-01 劳动节',
      '2026-09-25 中秋',
      '2026-10-01 国庆节',
    ]);
  });
});

describe('a working calendar', () => {
  const china = new WorkingCalendar();

  it('finds the working days before and after a holiday', () => {
    expect(china.nextWorkingDay('2026-09-30')).toBe('2026-10-08');
    expect(china.previousWorkingDay('2026-10-08')).toBe('2026-09-30');
    expect(china.nextWorkingDay('2026-10-09')).toBe('2026-10-10');
  });

  it('reads days and times in its own zone', () => {
    expect(china.localDate('2026-03-02T16:00:00.000Z')).toBe('2026-03-03');
    expect(china.localTime('2026-03-02T16:00:59.999Z')).toBe('00:00');
    expect(china.startOfDay('2026-03-03')).toBe('2026-03-02T16:00:00.000Z');
    expect(china.endOfDay('2026-03-03')).toBe('2026-03-03T16:00:00.000Z');
    expect(china.endOfWorkingDay('2026-03-03')).toBe('2026-03-03T10:00:00.000Z');
  });

  it('is open from the first moment of its hours until the moment they end', () => {
    const shop = new WorkingCalendar({
      ...chinaRoundTheClock,
      opening: { weekdays: { '1': [['09:00', '18:00']] }, holidays: [['10:00', '11:00']] },
    });
    expect(shop.isOpen('2026-03-02T01:00:00.000Z')).toBe(true);
    expect(shop.isOpen('2026-03-02T10:00:00.000Z')).toBe(false);
    expect(shop.isOpen('2026-10-01T02:30:00.000Z')).toBe(true);
    expect(shop.openHours('2026-10-10')).toEqual([['09:00', '18:00']]);
  });

  it('refuses a calendar that has no working day, no opening hour or no zone', () => {
    const faulty = [
      { zone: 'Asia/Nowhere' },
      { weekend: [1, 2, 3, 4, 5, 6, 7] as const },
      { opening: { weekdays: {} } },
    ];
    for (const fault of faulty) {
      expect(() => new WorkingCalendar({ ...chinaRoundTheClock, ...fault })).toThrow(RangeError);
    }
  });
});
