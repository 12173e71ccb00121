import { describe, expect, it } from '@jest/globals';
import { retold, SteppedClock, systemClock } from './clock.js';

const [then, now] = ['2026-01-05T02:00:00.000Z', '2026-03-02T02:00:00.000Z'];

describe('the domain clock', () => {
  it('stands as it stood then for work that is retold, through every wait, and for nothing beside it', async () => {
    const clock = new SteppedClock(now);
    const work = async () => {
      const before = [clock.now(), systemClock.now()];
      await Promise.resolve();
      return [...before, clock.now(), systemClock.now()];
    };
    const [told, beside] = await Promise.all([retold(then, work), work()]);
    expect(told).toEqual([then, then, then, then]);
    expect(beside.filter((at) => at === then)).toEqual([]);
    expect(clock.now()).toBe(now);
  });

  it('is stepped on meanwhile as ever', () => {
    const clock = new SteppedClock(now);
    retold(then, () => {
      clock.stepTo('2026-03-02T02:00:01.000Z');
    });
    expect(clock.now()).toBe('2026-03-02T02:00:01.000Z');
  });
});
