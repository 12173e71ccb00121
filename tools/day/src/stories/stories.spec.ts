import { describe, expect, it } from '@jest/globals';
import type { Step } from '../stage/deeds.js';
import { momentOf } from '../stage/local-moments.js';
import { DAY, stories } from './index.js';

const verbOf = (step: Step | undefined): string | undefined => {
  if (!step) return undefined;
  if (!('deed' in step)) return step.follows.what;
  return step.deed.verb === 'handle' ? `${step.deed.does} a complaint` : step.deed.verb;
};

describe('the stories of the day', () => {
  it('are twenty orders and more in three regions, each about another machine', () => {
    expect(stories.length).toBeGreaterThanOrEqual(20);
    expect(new Set(stories.map(({ region }) => region)).size).toBe(3);
    const machines = stories.map(({ region, customer }) => `${region} ${customer}`);
    expect(new Set(machines).size).toBe(stories.length);
  });

  it('each begin with a report, a complaint or a draft and go on in the order of time', () => {
    for (const { steps } of stories) {
      expect(['report', 'complain', 'draft']).toContain(verbOf(steps[0]));
      const moments = steps.map(({ at }) => momentOf(at, DAY));
      expect(moments).toEqual([...moments].sort());
    }
  });

  it('each end closed, cancelled, voided, or with a deposit back', () => {
    const ends = stories.map(({ steps }) => verbOf(steps.at(-1)));
    expect(new Set(ends)).toEqual(
      new Set(['closed', 'close-unconfirmed', 'cancel', 'void', 'close a complaint', 'on-deposit']),
    );
  });
});
