import { describe, expect, it } from '@jest/globals';
import type { Consequence } from './deeds.js';
import { Expectations } from './expectations.js';

const at = '2026-03-04T01:00:00.000Z';
const breach = (whose: string): Consequence => ({ what: 'breach', rule: 'FR-02', whose });

describe('what has to happen by itself', () => {
  it('RP-06 is as expected when each came once, to the minute, and from the right person', () => {
    const expectations = new Expectations();
    expectations.expect({ order: 'R1', at, follows: breach('A-0001') });
    expectations.observe({
      order: 'R1',
      at: '2026-03-04T01:00:00.001Z',
      follows: breach('A-0001'),
    });
    expect(expectations.differences()).toEqual([]);
  });

  it.each([
    ['nothing came', []],
    ['it came twice', [breach('A-0001'), breach('A-0001')]],
    ['another person is charged', [breach('A-0002')]],
    ['something else came', [breach('A-0001'), { what: 'no-show' } as const]],
  ])('RP-06 finds the difference when %s', (_case, observed) => {
    const expectations = new Expectations();
    expectations.expect({ order: 'R1', at, follows: breach('A-0001') });
    for (const follows of observed) expectations.observe({ order: 'R1', at, follows });
    expect(expectations.differences()).not.toEqual([]);
  });
});
