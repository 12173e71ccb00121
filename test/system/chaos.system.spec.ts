import { describe, expect, it } from '@jest/globals';
import { runChaos } from '@kefu/chaos';

/** The short form, in which each kind of fault strikes; `npm run chaos -- --kills 50` is the long one. */
const KILLS = 8;
const FIFTEEN_MINUTES = 900_000;

describe('a centre that is broken again and again', () => {
  it(
    'loses nothing and does nothing twice',
    async () => {
      const told: string[] = [];
      const violations = await runChaos({
        kills: KILLS,
        seed: 'npm test',
        processes: false,
        keep: false,
        say: (text) => told.push(text),
      });
      expect({ violations, told: violations.length > 0 ? told : [] }).toEqual({
        violations: [],
        told: [],
      });
    },
    FIFTEEN_MINUTES,
  );
});
