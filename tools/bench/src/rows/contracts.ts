import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { testIssuer } from '@kefu/testing/tokens';
import {
  CONTRACTS,
  contractIdOf,
  contractsOfYears,
  fillReadings,
  holderOf,
  openArchive,
  startAlone,
} from '../archive/index.js';
import type { Ground } from '../ground.js';
import { atMost, type Result } from '../measure.js';
import { Asker } from '../search/asker.js';
import { p95Of } from '../search/rounds.js';

const PAGE_MS = 50;
const RUN_S = 300;
const READINGS = 200_000;
const LOOK_MS = 500;

const finance = { sub: randomUUID(), roles: ['finance'], regions: ['*'] };
const some = (of: (no: number) => string): string[] =>
  Array.from({ length: 20 }, (_, at) => of(1 + ((at * 9_973) % CONTRACTS)));

const pages = {
  'ledger page': [
    ...some((no) => `/ledger/entries?contractId=${contractIdOf(no)}`),
    ...some((no) => `/ledger/entries?customerId=${holderOf(1 + Math.floor(no / 2))}&limit=200`),
  ],
  'contract page': [
    ...some((no) => `/contracts/${contractIdOf(no)}`),
    ...some((no) => `/receivables?contractId=${contractIdOf(no)}`),
    ...['?limit=200', '?status=active', '?kind=service&limit=100'].map(
      (which) => `/contracts${which}`,
    ),
  ],
} as const;

/** A page of the ledger and of a contract, among five million entries. */
export const contracts = async (ground: Ground): Promise<Result[]> => {
  const archive = await openArchive(contractsOfYears, ground.say);
  const issuer = await testIssuer();
  const service = await archive.start(issuer.url);
  const results: Result[] = [];
  try {
    const headers = await issuer.header({ ...finance, expiresIn: 7_200 });
    const asker = new Asker(`${service.url}/api/contracts`, headers);
    for (const [name, questions] of Object.entries(pages)) {
      const { p95, slowest } = await p95Of(asker, questions);
      ground.say(`${name}: ${questions.length} questions, slowest ${slowest}`);
      results.push(atMost(`${name} p95, 5,000,000 entries`, p95, PAGE_MS, 'ms'));
    }
    return results;
  } finally {
    await service.stop();
    await issuer.stop();
    await archive.close();
  }
};

interface Run {
  readonly id: string;
  readonly status: string;
  readonly done: number;
  readonly total: number;
  readonly billed: number;
}

/** The run of a month: a receivable for each of 200,000 readings, once. */
export const billingRun = async (ground: Ground): Promise<Result[]> => {
  const databaseUrl = await ground.database(`billing_${randomUUID().slice(0, 8)}`);
  const issuer = await testIssuer();
  const start = () => startAlone({ service: 'contracts', databaseUrl, issuer: issuer.url });
  // it lays its tables, which are filled while nobody uses them
  await (await start()).stop();
  await fillReadings(databaseUrl, READINGS);
  const service = await start();
  try {
    const headers = {
      ...(await issuer.header({ ...finance, expiresIn: 7_200 })),
      'content-type': 'application/json',
    };
    const url = `${service.url}/api/contracts/billing-runs`;
    const month = new Date().toISOString().slice(0, 7);
    const asked = { method: 'POST', headers, body: JSON.stringify({ month }) };
    const started = performance.now();
    const answer = await fetch(url, asked);
    let run = (await answer.json()) as Run;
    if (answer.status !== 201) throw new Error(JSON.stringify(run));
    while (run.status === 'running') {
      await sleep(LOOK_MS);
      run = (await (await fetch(`${url}/${run.id}`, { headers })).json()) as Run;
    }
    const seconds = (performance.now() - started) / 1_000;
    ground.say(`${run.billed} of ${run.total} readings billed, ${run.done} gone through`);
    if (run.billed !== READINGS) throw new Error('not every reading was billed once');
    return [atMost('monthly run, 200,000 metered receivables', seconds, RUN_S, 's')];
  } finally {
    await service.stop();
    await issuer.stop();
  }
};
