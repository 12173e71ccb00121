import { expect } from '@jest/globals';
import { aListener, type Listening } from './a-listener.js';
import { at, type Said } from './events-of-others.js';

/** Those days are the same to somebody who hears it backwards, and to somebody who hears so many at a time. */
export const isTheSameToldOtherwise = async (
  listening: Listening,
  said: readonly (readonly Said[])[],
  dates: readonly string[],
  size: number,
): Promise<void> => {
  const anew = async (hear: (other: Listening) => Promise<unknown>) => {
    const other = await aListener(at('2026-11-26', '12:00'));
    try {
      await hear(other);
      for (const date of dates) expect(await other.day(date)).toEqual(await listening.day(date));
    } finally {
      await other.close();
    }
  };
  await anew((other) => other.hear(...said.map((own) => own.toReversed())));
  await anew((other) => other.hearMany(said.flat(), size));
};
