import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { CrashPoint } from '@kefu/persistence';
import type { OpenCentre } from '@kefu/up';
import type { Dice } from '@kefu/testing/dice';

const points: readonly CrashPoint[] = [
  'before-commit',
  'after-commit',
  'after-publish',
  'before-ack',
  'inside-timer',
];
/** How long a process may go without passing the place where it is to die; then it is killed anyhow. */
const REACH_WITHIN_MS = 4_000;
const BROKER_AWAY_MS = 20_000;

export const crashFile = (home: string, process: string): string => join(home, `crash-${process}`);

/** What goes wrong, in words; the promise resolves once the broken part has been started again. */
export interface Fault {
  readonly what: string;
  readonly strike: () => Promise<string>;
}

const killed = async (centre: OpenCentre, name: string): Promise<void> => {
  await centre.processes.get(name)?.end('SIGKILL');
  centre.launch(name);
};

const crashed = async (centre: OpenCentre, name: string, at: CrashPoint): Promise<string> => {
  const file = crashFile(centre.home, name);
  await writeFile(file, at);
  const process = centre.processes.get(name);
  const reached = await Promise.race([
    process?.ended.then(() => true),
    pause(REACH_WITHIN_MS).then(() => false),
  ]);
  await rm(file, { force: true });
  await killed(centre, name);
  return reached ? `died ${at}` : `never came to ${at}, killed`;
};

const wiped = async ({ nats }: OpenCentre): Promise<void> => {
  await nats.kill();
  await rm(nats.storeDirectory, { recursive: true, force: true });
  await nats.restart();
};

const setBack = async ({ nats }: OpenCentre): Promise<void> => {
  const copy = `${nats.storeDirectory}-copy`;
  await nats.stop();
  await rm(copy, { recursive: true, force: true });
  await cp(nats.storeDirectory, copy, { recursive: true });
  await nats.restart();
  await pause(2_000);
  await nats.kill();
  await rm(nats.storeDirectory, { recursive: true, force: true });
  await cp(copy, nats.storeDirectory, { recursive: true });
  await nats.restart();
};

const simply = (what: string, work: () => Promise<void>): Fault => ({
  what,
  strike: async () => {
    await work();
    return '';
  },
});

/** Chooses what goes wrong next. The rare ones (20 s without a broker) come when they are asked for. */
export const chooseFault = (centre: OpenCentre, dice: Dice, rare: boolean): Fault => {
  if (rare) {
    return simply('NATS stopped for 20 s', async () => {
      await centre.nats.stop();
      await pause(BROKER_AWAY_MS);
      await centre.nats.restart();
    });
  }
  const name = dice.one([...centre.processes.keys()]);
  const share = dice.next();
  if (share < 0.2) return simply(`kill -9 ${name}`, () => killed(centre, name));
  if (share < 0.68) {
    const at = dice.one(points);
    const service = name === 'gateway' ? 'field-repair' : name;
    return { what: `crash of ${service}`, strike: () => crashed(centre, service, at) };
  }
  if (share < 0.78) {
    return simply('kill -9 NATS', async () => {
      await centre.nats.kill();
      await centre.nats.restart();
    });
  }
  if (share < 0.84) return simply('NATS store wiped', () => wiped(centre));
  if (share < 0.9) return simply('NATS store set back', () => setBack(centre));
  return simply('kill -9 PostgreSQL', async () => {
    await centre.postgres.kill();
    await centre.postgres.restart();
  });
};
