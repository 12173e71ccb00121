import { describe, expect, it } from '@jest/globals';
import { runFuzz } from '@kefu/fuzz';

/** The short form; `npm run fuzz -- --requests 50000` is the long one. */
const REQUESTS = 1_500;
const FIVE_MINUTES = 300_000;

describe('a centre that is asked for everything, as its documents allow and as they do not', () => {
  it(
    'answers each as it is described, and never with a 5xx',
    async () => {
      const told: string[] = [];
      const { faults } = await runFuzz({
        requests: REQUESTS,
        seed: 'npm test',
        keep: false,
        say: (text) => told.push(text),
      });
      expect(faults).toEqual([]);
      expect(told.at(-1)).toContain(`${REQUESTS} requests`);
    },
    FIVE_MINUTES,
  );
});
