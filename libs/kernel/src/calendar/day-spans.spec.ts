import { describe, expect, it } from '@jest/globals';
import { earlierDay, laterDay } from './day-spans.js';

describe('days some time apart', () => {
  it.each([
    ['2026-11-25', 'P12M', '2027-11-25'],
    ['2028-02-29', 'P12M', '2029-02-28'],
    ['2027-02-28', 'P1Y', '2028-02-28'],
    ['2027-01-31', 'P1M', '2027-02-28'],
    ['2026-12-31', 'P1D', '2027-01-01'],
    ['2026-12-31', 'P1Y', '2027-12-31'],
  ])('%s and %s make %s', (from, span, to) => {
    expect(laterDay(from, span)).toBe(to);
  });

  it.each([
    ['2027-01-15', 'P30D', '2026-12-16'],
    ['2028-03-31', 'P1M', '2028-02-29'],
    ['2028-03-01', 'PT12H', '2028-02-29'],
    ['2028-03-01', 'PT0S', '2028-03-01'],
  ])('%s less %s makes %s', (to, span, from) => {
    expect(earlierDay(to, span)).toBe(from);
  });
});
