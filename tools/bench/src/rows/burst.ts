import { setTimeout as pause } from 'node:timers/promises';
import { testIssuer } from '@kefu/testing/tokens';
import { startAlone } from '../archive/index.js';
import { BREACHES, fillBurst, MANAGERS, readBurst, SPREAD_SECONDS } from '../burst/complaints.js';
import type { Ground } from '../ground.js';
import { atLeast, atMost, type Result } from '../measure.js';
import { withClient } from '../with-client.js';

const AFTERWARDS_SECONDS = 150;

/** 5,000 complaints go silent within a minute: each goes one level up (CP-13), and managers are told. */
export const burst = async (ground: Ground): Promise<Result[]> => {
  const issuer = await testIssuer();
  const databaseUrl = await ground.database('burst');
  const started = { service: 'complaints', databaseUrl, issuer: issuer.url } as const;
  await (await startAlone(started)).stop();
  await withClient(databaseUrl, fillBurst);
  const service = await startAlone(started);
  try {
    return await withClient(databaseUrl, async (client) => {
      const giveUpAt = Date.now() + (SPREAD_SECONDS + AFTERWARDS_SECONDS) * 1_000;
      let read = await readBurst(client);
      while (read.told < BREACHES * MANAGERS && Date.now() < giveUpAt) {
        await pause(1_000);
        read = await readBurst(client);
      }
      const { recorded, latest, told, digests, shortestGap } = read;
      ground.say(`${recorded} breaches on record, ${digests} digests of ${told} lines of breaches`);
      const late = recorded === BREACHES ? latest : Number.POSITIVE_INFINITY;
      return [
        atMost(`escalated after its due time, ${BREACHES} in a minute, latest`, late, 5, 's'),
        atLeast('between two digests to one person, shortest', shortestGap, 60, 's'),
        atLeast('breaches that every manager was told of', told / MANAGERS, BREACHES, ''),
      ];
    });
  } finally {
    await service.stop();
    await issuer.stop();
  }
};
