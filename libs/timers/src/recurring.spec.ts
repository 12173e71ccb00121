import { describe, expect, it } from '@jest/globals';
import { nextTime, recurring } from './recurring.js';

const at = (cron: string, zone: string, after: string) =>
  nextTime({ kind: 'report', cron, zone }, after);

describe('a recurring timer', () => {
  it('comes at local time of its zone', () => {
    expect(at('0 8 * * *', 'Asia/Shanghai', '2026-03-02T00:00:00.000Z')).toBe(
      '2026-03-03T00:00:00.000Z',
    );
    expect(at('0 8 * * *', 'Asia/Shanghai', '2026-03-01T23:59:59.999Z')).toBe(
      '2026-03-02T00:00:00.000Z',
    );
  });

  it('comes after the given time, never at it', () => {
    const first = at('*/5 * * * *', 'UTC', '2026-03-02T00:00:00.000Z');
    expect(first).toBe('2026-03-02T00:05:00.000Z');
    expect(at('*/5 * * * *', 'UTC', first)).toBe('2026-03-02T00:10:00.000Z');
  });

  it('knows the last day of a month', () => {
    expect(at('0 18 L * *', 'Asia/Shanghai', '2028-02-10T00:00:00.000Z')).toBe(
      '2028-02-29T10:00:00.000Z',
    );
  });

  it('goes by the clocks of a zone that changes them', () => {
    expect(at('30 8 * * *', 'Europe/Berlin', '2026-03-28T12:00:00.000Z')).toBe(
      '2026-03-29T06:30:00.000Z',
    );
  });

  it.each([
    ['a pattern that is none', 'eight in the morning', 'Asia/Shanghai'],
    ['a zone that is none', '0 8 * * *', 'Asia/Nowhere'],
    ['a day that never comes', '0 8 31 2 *', 'Asia/Shanghai'],
  ])('refuses %s at once', (_what, cron, zone) => {
    expect(() => recurring({ kind: 'report', cron, zone }, () => Promise.resolve())).toThrow();
  });
});
