import { setTimeout as pause } from 'node:timers/promises';
import { CentreClient, openCentre, type OpenCentre } from '@kefu/up';
import type pg from 'pg';
import { cpuTimeOf, cpuTimeOfCentre } from '../end-to-end/cpu-time.js';
import { Requests } from '../end-to-end/requests.js';
import { waitForRest } from '../end-to-end/wait-for-rest.js';
import type { Ground } from '../ground.js';
import { atMost, median, type Result } from '../measure.js';
import { withClients } from '../with-client.js';

const CALLERS = 16;
const ROUNDS = 5;
const IDLE_MS = 10_000;
const INSERTS = 3_000;

/** So many of each in a round: about a second of CPU. */
const asked = { read: 500, search: 200, file: 120, report: 80 } as const;
type Kind = keyof typeof asked;

const goals: Readonly<Record<Kind, readonly [name: string, inserts: number]>> = {
  read: ['read a customer', 4],
  search: ['search', 10],
  file: ['file a customer', 24],
  report: ['report a fault', 32],
};

const together = async (times: number, work: () => Promise<void>): Promise<void> => {
  let left = times;
  const caller = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await work();
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, caller));
};

/**
 * What one request costs from the gateway to the last reaction, all services in one process: CPU of
 * every process, without what the centre uses at rest, as many times as one raw insert of a row. CPU
 * and not time, which other work on the machine would lengthen.
 */
export const endToEnd = async ({ say }: Ground): Promise<Result[]> => {
  const centre = await openCentre({ name: 'bench-end-to-end', durable: true });
  try {
    await centre.ready();
    const url = centre.postgres.url();
    return await withClients(url, CALLERS, (clients) => measured(centre, clients, say));
  } finally {
    await centre.close();
  }
};

const measured = async (
  centre: OpenCentre,
  clients: readonly pg.Client[],
  say: Ground['say'],
): Promise<Result[]> => {
  await clients[0]?.query('CREATE TABLE raw_row (id bigserial PRIMARY KEY, body text)');
  const requests = new Requests(new CentreClient(centre.url, centre.secrets.demoPassword));
  await requests.meetCustomers();
  await waitForRest(centre);
  const idle = await idleShare(centre);
  say(`at rest ${(idle * 100).toFixed(1)} % of a core`);

  const costs = { raw: [] as number[], read: [], search: [], file: [], report: [] };
  // What comes first is compiled, and its statements planned
  for (let round = -1; round < ROUNDS; round += 1) {
    const found: Record<keyof typeof costs, number> = { ...nothing };
    await together(asked.report, () => requests.fileAsset());
    await waitForRest(centre);
    found.raw = await insertCost(centre, clients);
    for (const [kind, times] of Object.entries(asked) as [Kind, number][]) {
      found[kind] = await costOf(centre, idle, times, () => requests[kind]());
    }
    if (round < 0) continue;
    say(told(found));
    for (const kind of Object.keys(costs) as (keyof typeof costs)[]) {
      (costs[kind] as number[]).push(found[kind]);
    }
  }
  const raw = median(costs.raw);
  return (Object.keys(goals) as Kind[]).map((kind) => {
    const [name, goal] = goals[kind];
    return atMost(`end to end: ${name}, CPU`, median(costs[kind]) / raw, goal, 'inserts');
  });
};

const nothing = { raw: 0, read: 0, search: 0, file: 0, report: 0 };

const told = (found: Readonly<Record<string, number>>): string =>
  Object.entries(found)
    .map(([kind, ms]) => `${kind} ${ms.toFixed(2)} ms`)
    .join(', ');

/** Milliseconds of CPU in one of wall time. */
const idleShare = async (centre: OpenCentre): Promise<number> => {
  const before = cpuTimeOfCentre(centre);
  const started = performance.now();
  await pause(IDLE_MS);
  return (cpuTimeOfCentre(centre) - before) / (performance.now() - started);
};

/** Milliseconds of CPU for one of them; what follows from them is waited for. */
const costOf = async (
  centre: OpenCentre,
  idle: number,
  times: number,
  work: () => Promise<void>,
): Promise<number> => {
  const before = cpuTimeOfCentre(centre);
  const started = performance.now();
  await together(times, work);
  await waitForRest(centre);
  const used = cpuTimeOfCentre(centre) - before;
  return (used - idle * (performance.now() - started)) / times;
};

/**
 * One row in a transaction of its own, from as many callers as ask the centre: they and PostgreSQL,
 * counted together.
 */
const insertCost = async ({ postgres }: OpenCentre, clients: readonly pg.Client[]) => {
  const free = [...clients];
  const before = cpuTimeOf(postgres.pid);
  const own = process.cpuUsage();
  await together(INSERTS, async () => {
    const client = free.pop();
    if (!client) throw new Error('there are more callers than connections');
    await client.query('INSERT INTO raw_row (body) VALUES ($1)', ['one row']);
    free.push(client);
  });
  const { user, system } = process.cpuUsage(own);
  return ((user + system) / 1_000 + cpuTimeOf(postgres.pid) - before) / INSERTS;
};
