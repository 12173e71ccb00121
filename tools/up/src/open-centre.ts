import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  findFreePort,
  reapLeftovers,
  startNats,
  startPostgres,
  waitFor,
  wipePostgres,
  type Nats,
  type Postgres,
  type RunningServer,
} from '@kefu/testing/servers';
import { allServicesReady } from './all-services-ready.js';
import { composeEnvironment } from './compose-environment.js';
import { createServiceDatabases } from './create-service-databases.js';
import { keepSecrets, type Secrets } from './keep-secrets.js';
import { readOptions, UsageError, type Service } from './read-options.js';
import { claim, release } from './run-alone.js';
import { runApp } from './run-services.js';

export interface CentreOptions {
  /** Where it keeps everything: below `.kefu`, apart from `npm start`'s own. */
  readonly name: string;
  /** One process a service instead of one for all. */
  readonly processes?: boolean;
  readonly only?: readonly Service[];
  /** Goes before what is composed. */
  readonly environment?: Readonly<Record<string, string>>;
  /** More for one process, by its name. */
  readonly environmentOf?: (name: string) => Readonly<Record<string, string>>;
  /**
   * What is committed survives a crash of the machine too, as it has to where it is measured; without,
   * it survives that of any process.
   */
  readonly durable?: boolean;
  readonly onProgress?: (text: string) => void;
}

/** A whole centre of one's own, begun afresh: for a played day, for measuring, for breaking. */
export interface OpenCentre {
  readonly url: string;
  readonly home: string;
  readonly secrets: Secrets;
  readonly postgres: Postgres;
  readonly nats: Nats;
  readonly databases: Readonly<Partial<Record<Service, string>>>;
  /** Its processes by name: `centre`, or each service and `gateway`. */
  readonly processes: ReadonlyMap<string, RunningServer>;
  readonly environment: Readonly<Record<string, string>>;
  /** Starts a process of it, also one that has died. */
  launch(name: string): RunningServer;
  /**
   * Waits until everything answers that it is ready.
   * @throws Error with the end of its log, when a process has died
   */
  ready(timeoutMs?: number): Promise<void>;
  /** Drains the services, then ends the servers; `wipe` leaves nothing behind. */
  close(options?: { wipe?: boolean }): Promise<void>;
}

const root = resolve(import.meta.dirname, '../../..');

const clear = async (home: string): Promise<void> => {
  for (const name of ['services', 'nats', 'postgres']) await reapLeftovers(join(home, name), 5_000);
  wipePostgres(join(home, 'postgres'));
  rmSync(home, { recursive: true, force: true });
};

export const openCentre = async (wanted: CentreOptions): Promise<OpenCentre> => {
  const say = wanted.onProgress ?? (() => undefined);
  const home = join(root, '.kefu', wanted.name);
  const port = await findFreePort();
  // Beside its folder: what is in there is wiped
  const place = `${home}-run`;
  const other = claim(place, port);
  if (other) throw new UsageError(`${wanted.name} is played already, by process ${other.pid}.`);
  await clear(home);
  const words = [
    ...(wanted.processes ? ['--processes'] : []),
    ...(wanted.only ? ['--only', wanted.only.join(',')] : []),
  ];
  const options = { ...readOptions(root, words, {}), home, port };
  const secrets = keepSecrets(home);
  say('Starting PostgreSQL and NATS.');
  const postgres = await startPostgres({
    directory: join(home, 'postgres'),
    settings: wanted.durable ? {} : { fsync: 'off', full_page_writes: 'off' },
  });
  const nats = await startNats({ directory: join(home, 'nats'), users: secrets.nats });
  const passwords = Object.fromEntries(
    options.services.map((service) => [service, secrets.databases[service]]),
  );
  const databases = await createServiceDatabases(postgres.url(), passwords);
  const ports: Partial<Record<Service, number>> = {};
  if (options.processes) {
    for (const service of options.services) ports[service] = await findFreePort();
  }
  const environment = composeEnvironment(
    options,
    secrets,
    { databases, natsUrl: nats.url, ports },
    // what is counted in it is what is done in it
    {
      ...process.env,
      ...{ KEFU_REQUESTS_PER_MINUTE: '0', KEFU_DEMO_RECORDS: '0' },
      ...wanted.environment,
    },
  );
  const processes = new Map<string, RunningServer>();
  const launch = (name: string): RunningServer => {
    const server = runApp(options, name, environment, wanted.environmentOf?.(name));
    processes.set(name, server);
    return server;
  };
  const url = `http://localhost:${port}`;
  for (const name of options.processes ? [...options.services, 'gateway'] : ['centre'])
    launch(name);
  return {
    url,
    home,
    secrets,
    postgres,
    nats,
    databases,
    processes,
    environment,
    launch,
    ready: async (timeoutMs = 60_000) => {
      const ended = await waitFor(
        async () => {
          const dead = [...processes.entries()].find(([, { running }]) => !running);
          return dead ?? ((await allServicesReady(url)) ? 'none' : undefined);
        },
        { timeoutMs, everyMs: 100, what: `all services at ${url}/health/ready` },
      );
      if (ended !== 'none') throw new Error(`${ended[0]} has died:\n${ended[1].lastWords()}`);
    },
    close: async ({ wipe = true } = {}) => {
      await processes.get('gateway')?.end('SIGTERM', 15_000);
      await Promise.all([...processes.values()].map((server) => server.end('SIGTERM', 15_000)));
      await nats.stop();
      await (wipe ? postgres.kill() : postgres.stop());
      if (wipe) await clear(home);
      release(place);
    },
  };
};
