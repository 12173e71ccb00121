import { describe, expect, it } from '@jest/globals';
import { comesAgainIn, isWorthALetter } from './personal-letters.js';

describe('personal data that fails', () => {
  it('comes again soon, then every ten minutes', () => {
    const seconds = [1, 2, 3, 4, 5, 6, 7, 500].map(
      (deliveries) => comesAgainIn(deliveries) / 1_000,
    );
    expect(seconds).toEqual([1, 1, 5, 30, 60, 600, 600, 600]);
  });

  it('is shown to somebody from the fifth time on', () => {
    expect([1, 4, 5, 6].map(isWorthALetter)).toEqual([false, false, true, true]);
  });
});
