import { describe, expect, it } from '@jest/globals';
import { GrowingWait } from './growing-wait.js';

describe('a growing wait', () => {
  const times = (wait: GrowingWait, count: number) =>
    Array.from({ length: count }, () => wait.next());

  it('doubles until it is as long as it may be', () => {
    expect(times(new GrowingWait(500, 5_000), 6)).toEqual([500, 1_000, 2_000, 4_000, 5_000, 5_000]);
  });

  it('begins anew when something was found', () => {
    const wait = new GrowingWait(500, 5_000);
    times(wait, 4);
    wait.again();
    expect(times(wait, 2)).toEqual([500, 1_000]);
  });
});
