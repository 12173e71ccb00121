import { setTimeout as pause } from 'node:timers/promises';
import type { Service } from '@kefu/up';
import { notHeard } from './not-heard.js';
import type { Ask } from './sql.js';

const REST_WITHIN_MS = 120_000;

interface Unrest {
  readonly unsettled: number;
  readonly parked: number;
  readonly due: number;
}

const unrestOf = async (ask: Ask, service: Service): Promise<Unrest> => {
  const [row] = await ask<Unrest>(
    service,
    `SELECT (SELECT count(*) FROM outbox WHERE stream_sequence IS NULL) AS unsettled,
            (SELECT count(*) FROM parked) AS parked,
            (SELECT count(*) FROM timer WHERE status = 'running' AND fire_at < now() + interval '15 s') AS due`,
  );
  return row ?? { unsettled: 0, parked: 0, due: 0 };
};

const behind = async (ask: Ask, services: readonly Service[]): Promise<number> => {
  let missing = 0;
  for (const listener of services) {
    for (const source of services) missing += (await notHeard(ask, listener, source)).length;
  }
  return missing;
};

/** Waits until nothing is under way or about to be; what is left then is for the invariants to judge. */
export const waitForRest = async (ask: Ask, services: readonly Service[]): Promise<string> => {
  const giveUpAt = Date.now() + REST_WITHIN_MS;
  for (;;) {
    const unrest = await Promise.all(services.map((service) => unrestOf(ask, service)));
    const sum = unrest.reduce((total, u) => total + u.unsettled + u.parked + u.due, 0);
    const missing = await behind(ask, services);
    if (sum + missing === 0) return 'at rest';
    if (Date.now() > giveUpAt) return `no rest: ${JSON.stringify({ unrest, missing })}`;
    await pause(250);
  }
};
