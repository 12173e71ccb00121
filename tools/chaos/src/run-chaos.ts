import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CentreClient, openCentre, type OpenCentre } from '@kefu/up';
import { Dice } from '@kefu/testing/dice';
import { chooseFault, crashFile } from './faults/faults.js';
import { checks } from './invariants/check.js';
import type { Violations } from './invariants/promise.js';
import { withDatabases } from './invariants/sql.js';
import { waitForRest } from './invariants/wait-for-rest.js';
import { Accepted } from './load/accepted.js';
import { Caller } from './load/answer-callbacks.js';
import type { Ground } from './load/hand.js';
import { ComplaintHand } from './load/handle-complaints.js';
import { ContractHand } from './load/keep-contracts.js';
import { OWNER } from './load/move-money.js';
import { Worker } from './load/work-orders.js';

export interface ChaosOptions {
  readonly kills: number;
  /** The same seed strikes the same way; the machine's own timing is not in its hand. */
  readonly seed: string;
  readonly processes: boolean;
  /** Leave databases and logs where they are. */
  readonly keep: boolean;
  readonly say: (text: string) => void;
}

const HANDS = 4;
/** One in so many faults is the long one. */
const RARE = 25;
const root = resolve(import.meta.dirname, '../../..');

/** A case's deadlines are of a minute at least; a short run would only wait for the last of them. */
const LONG_RUN = 50;

/** The handbook's minutes as seconds, so that deadlines are missed while things break. */
const hastyProfile = (home: string, kills: number): string => {
  const ofCases = kills < LONG_RUN ? 'PT1H' : 'PT1M';
  const demo = resolve(root, 'libs/handbook/src/profiles/demo.json');
  const profile = JSON.parse(readFileSync(demo, 'utf8')) as { parameters?: object };
  const file = `${home}-profile.json`;
  const parameters = {
    ...profile.parameters,
    'FR-02': { limit: 'PT2S' },
    'FR-03': { limit: 'PT2S' },
    'CB-01': { after: 'PT1S', limit: 'PT1H' },
    'CP-05': { limit: { general: ofCases, major: ofCases, crisis: ofCases } },
    'G-08': { limit: ofCases },
  };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...profile, name: 'chaos', parameters }));
  return file;
};

const readGround = async (client: CentreClient): Promise<Ground> => {
  const assets = await client.call<{ items: Ground['assets'] }>(
    'M-0001',
    'customers/assets?limit=200',
    { patience: 30_000 },
  );
  const people = await client.call<{ items: { id: string; number: string; roles: string[] }[] }>(
    'M-0001',
    'staff/people?limit=200',
  );
  const withRole = (role: string): string[] =>
    people.body.items.filter((person) => person.roles.includes(role)).map((person) => person.id);
  const personOf = (number: string) =>
    people.body.items.find((one) => one.number === number)?.id ?? '';
  return {
    client,
    assets: assets.body.items,
    leadId: withRole('repair-lead')[0] ?? '',
    technicianIds: withRole('technician'),
    memberId: withRole('department-member')[0] ?? '',
    accountManagerId: personOf(OWNER),
    salespersonId: withRole('sales')[0] ?? '',
  };
};

/** What the demo centre has had paid before anybody begins. */
const paymentsBefore = async (client: CentreClient): Promise<Accepted> => {
  const accepted = new Accepted();
  const path = 'contracts/payments?limit=200';
  const { body } = await client.call<{ items: { id: string }[] }>('W-0001', path);
  for (const { id } of body.items) accepted.add(id, 'recorded');
  return accepted;
};

/** Breaks a working centre again and again, and then looks whether it kept its promises. */
export const runChaos = async (options: ChaosOptions): Promise<Violations> => {
  const { say, kills, seed, processes } = options;
  say(
    `Chaos: ${kills} faults, seed ${seed}, ${processes ? 'one process a service' : 'one process'}.`,
  );
  const home = resolve(root, '.kefu/chaos');
  const profile = hastyProfile(home, kills);
  const centre = await openCentre({
    name: 'chaos',
    processes,
    environment: { KEFU_PROFILE: profile },
    environmentOf: (name) => ({ KEFU_CRASH_FILE: crashFile(home, name) }),
    onProgress: say,
  });
  try {
    await centre.ready(300_000);
    const client = new CentreClient(centre.url, centre.secrets.demoPassword);
    const ground = await readGround(client);
    const accepted = await paymentsBefore(client);
    const caller = new Caller(client, accepted);
    const workers = Array.from(
      { length: HANDS },
      (_, hand) => new Worker(ground, accepted, new Dice(`${seed}/${hand}`)),
    );
    const handler = new ComplaintHand(ground, accepted, new Dice(`${seed}/complaints`));
    const accounts = [1, 2].map(
      (hand) => new ContractHand(ground, accepted, new Dice(`${seed}/contracts ${hand}`)),
    );
    const hands = [...workers, caller, handler, ...accounts];
    const working = Promise.all(hands.map((one) => one.work()));
    working.catch(() => undefined);
    await strike(centre, options, accepted);
    for (const one of hands) one.stop();
    await working;
    return await judge(centre, accepted, say);
  } finally {
    await centre.close({ wipe: !options.keep });
  }
};

const strike = async (
  centre: OpenCentre,
  { kills, seed, say }: ChaosOptions,
  accepted: Accepted,
): Promise<void> => {
  const dice = new Dice(seed);
  for (let n = 1; n <= kills; n += 1) {
    await pause(dice.between(300, 1_800));
    const fault = chooseFault(centre, dice, n % RARE === 0);
    const before = accepted.total;
    const how = await fault.strike();
    const broken = performance.now();
    await centre.ready(120_000);
    const took = ((performance.now() - broken) / 1_000).toFixed(1);
    const done = accepted.total - before;
    say(
      `${String(n).padStart(4)}  ${fault.what}${how ? ` (${how})` : ''}: ready again after ${took} s, ${done} commands meanwhile`,
    );
  }
};

const judge = (
  centre: OpenCentre,
  accepted: Accepted,
  say: (text: string) => void,
): Promise<Violations> =>
  withDatabases(centre, async (ask, services) => {
    say(
      `${accepted.total} commands were accepted (${accepted.summary}); waiting for rest: ${await waitForRest(ask, services)}.`,
    );
    const violations: Violations = [];
    for (const [promise, check] of Object.entries(checks)) {
      const found = await check(ask, services, accepted);
      say(`${found.length === 0 ? 'kept  ' : 'BROKEN'}  ${promise}`);
      for (const line of found.slice(0, 10)) say(`          ${line}`);
      violations.push(...found);
    }
    say(violations.length === 0 ? 'Every promise was kept.' : `${violations.length} violations.`);
    return violations;
  });
