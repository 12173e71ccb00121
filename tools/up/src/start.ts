import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  findFreePort,
  reapLeftovers,
  startNats,
  startPostgres,
  waitFor,
  wipePostgres,
} from '@kefu/testing/servers';
import { allServicesReady } from './all-services-ready.js';
import { composeEnvironment } from './compose-environment.js';
import { createServiceDatabases } from './create-service-databases.js';
import { keepSecrets, type Secrets } from './keep-secrets.js';
import { readOptions, UsageError, type Options, type Service } from './read-options.js';
import { claim, release } from './run-alone.js';
import { runServices } from './run-services.js';
import { Run } from './run.js';

const readyWithinMs = 120_000;

const say = (text: string) => {
  console.log(text);
};

async function up(options: Options, run: Run): Promise<void> {
  const { home, port } = options;
  await clearLeftovers(options);
  if ((await findFreePort(port)) !== port) {
    throw new UsageError(`Port ${port} is taken: choose another, as in "PORT=8090 npm start".`);
  }
  const secrets = keepSecrets(home);
  const [administratorUrl, natsUrl] = await startServers(home, secrets, run);
  if (run.isStopping()) return;
  const passwords = Object.fromEntries(
    options.services.map((service) => [service, secrets.databases[service]]),
  );
  const databases = await createServiceDatabases(administratorUrl, passwords);
  const ports: Partial<Record<Service, number>> = {};
  if (options.processes) {
    for (const service of options.services) ports[service] = await findFreePort();
  }
  const surroundings = { databases, natsUrl, ports };
  const environment = composeEnvironment(options, secrets, surroundings, process.env);
  if (run.isStopping()) return;

  say(options.processes ? `Starting ${options.services.join(', ')}.` : 'Starting the centre.');
  const services = runServices(options, environment, say);
  run.begin(() => services.drain(), services.died);
  await run.orTrouble(ready(port, run));
  if (run.isStopping()) return;
  say(welcome(port, secrets, natsUrl));
  await run.orTrouble(run.interrupted);
}

async function clearLeftovers({ home, fresh }: Options): Promise<void> {
  const folders = ['services', 'nats', 'postgres'].map((name) => join(home, name));
  for (const folder of folders) {
    const ended = await reapLeftovers(folder, 15_000);
    if (ended.length > 0) say(`Ended what a killed run had left: ${ended.join(', ')}.`);
  }
  if (!fresh) return;
  say('Beginning afresh: databases, broker and secrets are wiped.');
  wipePostgres(join(home, 'postgres'));
  for (const name of ['nats', 'secrets.json']) {
    rmSync(join(home, name), { recursive: true, force: true });
  }
}

/** The URLs of both, started here unless the environment names others. */
async function startServers(home: string, secrets: Secrets, run: Run): Promise<[string, string]> {
  const [ownDatabase, ownBroker] = [process.env['DATABASE_URL'], process.env['NATS_URL']];
  say('Starting PostgreSQL and NATS.');
  const [postgres, nats] = await Promise.allSettled([
    ownDatabase ? undefined : startPostgres({ directory: join(home, 'postgres'), onProgress: say }),
    ownBroker
      ? undefined
      : startNats({ directory: join(home, 'nats'), users: secrets.nats, onProgress: say }),
  ]);
  // PostgreSQL begins first, so that it ends last
  if (postgres.status === 'fulfilled' && postgres.value) {
    run.beginServer('PostgreSQL', postgres.value);
  }
  if (nats.status === 'fulfilled' && nats.value) run.beginServer('NATS', nats.value);
  if (postgres.status === 'rejected') throw postgres.reason;
  if (nats.status === 'rejected') throw nats.reason;
  return [postgres.value?.url() ?? ownDatabase ?? '', nats.value?.url ?? ownBroker ?? ''];
}

const ready = (port: number, run: Run) =>
  waitFor(async () => run.isStopping() || (await allServicesReady(`http://localhost:${port}`)), {
    timeoutMs: readyWithinMs,
    everyMs: 100,
    what: `all services at http://localhost:${port}/health/ready`,
  });

const welcome = (port: number, { demoPassword }: Secrets, natsUrl: string) => `
Kefu is ready: http://localhost:${port}
  Sign in:      everybody's password is ${demoPassword}
                A-0001 agent 客服   L-0001 repair lead 组长   T-0001 technician 维修员
                C-0001 complaints 投诉   K-0001 contracts 客户经理   W-0001 finance 财务
                M-0001 manager 经理   X-0001 administrator 管理员
  Documents:    http://localhost:${port}/services
  For scripts:  npm run token -- --as ID
  Events:       ${natsUrl}, user subscriber: see examples/subscriber
  Logs:         .kefu/logs
  Stop:         Ctrl-C`;

async function main(): Promise<void> {
  const root = resolve(import.meta.dirname, '../../..');
  const options = readOptions(root, process.argv.slice(2), process.env);
  const entry = options.processes ? 'gateway' : 'centre';
  if (!existsSync(join(root, 'apps', entry, 'dist', 'main.js'))) {
    throw new UsageError(`apps/${entry} has no dist/main.js: there is nothing to start yet.`);
  }
  const other = claim(options.home, options.port);
  if (other) {
    throw new UsageError(
      `Kefu runs already, as process ${other.pid} on http://localhost:${other.port}: stop it first.`,
    );
  }
  const run = new Run();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!run.isStopping()) say('\nStopping: what has begun is finished first.');
      run.stop();
    });
  }
  try {
    await up(options, run);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    await run.end();
    release(options.home);
  }
  say('Stopped.');
}

try {
  await main();
} catch (error) {
  console.error(error instanceof UsageError ? error.message : error);
  process.exitCode = 1;
}
process.exit();
