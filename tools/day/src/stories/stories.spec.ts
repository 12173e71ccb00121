import { describe, expect, it } from '@jest/globals';
import type { Step } from '../stage/deeds.js';
import { momentOf } from '../stage/local-moments.js';
import { DAY, stories } from './index.js';

const verbOf = (step: Step | undefined): string | undefined =>
  step && ('deed' in step ? step.deed.verb : step.follows.what);

describe('the stories of the day', () => {
  it('are twenty orders and more in three regions, each about another machine', () => {
    expect(stories.length).toBeGreaterThanOrEqual(20);
    expect(new Set(stories.map(({ region }) => region)).size).toBe(3);
    const machines = stories.map(({ region, customer }) => `${region} ${customer}`);
    expect(new Set(machines).size).toBe(stories.length);
  });

  it('each begin with a report and go on in the order of time', () => {
    for (const { steps } of stories) {
      expect(verbOf(steps[0])).toBe('report');
      const moments = steps.map(({ at }) => momentOf(at, DAY));
      expect(moments).toEqual([...moments].sort());
    }
  });

  it('each end closed, cancelled or voided', () => {
    const ends = stories.map(({ steps }) => verbOf(steps.at(-1)));
    expect(new Set(ends)).toEqual(new Set(['closed', 'close-unconfirmed', 'cancel', 'void']));
  });
});
