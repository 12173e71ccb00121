import { setTimeout as pause } from 'node:timers/promises';
import type { OpenCentre } from '@kefu/up';
import { withClient } from '../with-client.js';

const ASK_EVERY_MS = 100;
const REST_WITHIN_MS = 60_000;

interface Consumer {
  readonly name: string;
  readonly num_pending: number;
  readonly num_ack_pending: number;
}

/** What `/jsz` of NATS says of one account. */
interface Standing {
  readonly account_details?: readonly {
    readonly stream_detail?: readonly { readonly consumer_detail?: readonly Consumer[] }[];
  }[];
}

const unheard = async (monitorUrl: string): Promise<number> => {
  const answer = await fetch(`${monitorUrl}/jsz?accounts=true&consumers=true`);
  const { account_details = [] } = (await answer.json()) as Standing;
  return (
    account_details
      .flatMap(({ stream_detail = [] }) => stream_detail)
      .flatMap(({ consumer_detail = [] }) => consumer_detail)
      // Nobody reads for another system here
      .filter(({ name }) => !name.startsWith('subscriber__'))
      .reduce((sum, { num_pending, num_ack_pending }) => sum + num_pending + num_ack_pending, 0)
  );
};

const unsaid = (url: string): Promise<number> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ waiting: number }>(
      `SELECT ((SELECT count(*) FROM outbox WHERE stream_sequence IS NULL)
             + (SELECT count(*) FROM personal_outbox WHERE NOT settled)
             + (SELECT count(*) FROM parked))::int AS waiting`,
    );
    return rows[0]?.waiting ?? 0;
  });

/** Waits until everything that was said has taken effect everywhere. */
export const waitForRest = async ({ databases, nats }: OpenCentre): Promise<void> => {
  const giveUpAt = Date.now() + REST_WITHIN_MS;
  for (;;) {
    const waiting = await unheard(nats.monitorUrl);
    // A database is asked only once nothing is on its way: each connection made is work for it
    if (waiting === 0) {
      const urls = Object.values(databases).filter((url) => url !== undefined);
      const left = await Promise.all(urls.map(unsaid));
      const still = left.reduce((sum, count) => sum + count, 0);
      // What was said while the databases were asked is heard by now, or counted here
      if (still === 0 && (await unheard(nats.monitorUrl)) === 0) return;
    }
    if (Date.now() > giveUpAt) throw new Error('the centre does not come to rest');
    await pause(ASK_EVERY_MS);
  }
};
