import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { waitFor } from '../wait-for.js';
import { findFreePort } from './find-free-port.js';
import { findNatsServer, type NatsServerProgram } from './find-nats-server.js';
import {
  generateNatsPasswords,
  natsCredentials,
  natsPasswordVariable,
  type NatsCredentials,
  type NatsPasswords,
  type NatsUser,
} from './nats-users.js';
import { runServer, type RunningServer } from './run-server.js';

export interface NatsOptions {
  /** Holds the log and the JetStream store; kept between starts. */
  directory: string;
  port?: number;
  /** deploy/nats/nats-server.conf unless told. */
  configFile?: string;
  /** Passwords of the users; made up when left out. */
  users?: NatsPasswords;
  onProgress?: (text: string) => void;
}

export interface Nats {
  readonly port: number;
  readonly pid: number;
  readonly running: boolean;
  readonly ended: Promise<void>;
  /** Without credentials: `nats://127.0.0.1:4222`. */
  readonly url: string;
  readonly monitorUrl: string;
  readonly storeDirectory: string;
  readonly passwords: NatsPasswords;
  /** What a client needs to connect as this user. */
  natsUrlFor(user: NatsUser): NatsCredentials;
  stop(): Promise<void>;
  /** SIGKILL by default; waits until the process is gone. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Stops if need be, and starts again on the same port with the same store. */
  restart(): Promise<void>;
}

const deployedConfiguration = resolve(
  import.meta.dirname,
  '../../../../deploy/nats/nats-server.conf',
);

export async function startNats(options: NatsOptions): Promise<Nats> {
  const directory = resolve(options.directory);
  const storeDirectory = join(directory, 'store');
  mkdirSync(storeDirectory, { recursive: true });
  const program = await findNatsServer(options.onProgress);
  const port = options.port ?? (await findFreePort());
  const monitorPort = await findFreePort();
  const passwords = options.users ?? generateNatsPasswords();
  const launch = () =>
    launchNats(program, {
      directory,
      storeDirectory,
      port,
      monitorPort,
      passwords,
      configFile: resolve(options.configFile ?? deployedConfiguration),
    });
  let server = await launch();
  const url = `nats://127.0.0.1:${port}`;
  const stop = () => server.end('SIGTERM');
  return {
    port,
    get pid() {
      return server.pid;
    },
    get running() {
      return server.running;
    },
    get ended() {
      return server.ended;
    },
    url,
    monitorUrl: `http://127.0.0.1:${monitorPort}`,
    storeDirectory,
    passwords,
    natsUrlFor: (user) => natsCredentials(url, user, passwords),
    stop,
    kill: (signal = 'SIGKILL') => server.end(signal),
    async restart() {
      await stop();
      server = await launch();
    },
  };
}

interface Launch {
  directory: string;
  storeDirectory: string;
  port: number;
  monitorPort: number;
  passwords: NatsPasswords;
  configFile: string;
}

async function launchNats(program: NatsServerProgram, launch: Launch): Promise<RunningServer> {
  const passwords = Object.fromEntries(
    Object.entries(launch.passwords).map(([user, word]) => [natsPasswordVariable(user), word]),
  );
  const flags = [
    ...['-c', launch.configFile, '-a', '127.0.0.1', '-p', String(launch.port)],
    ...['-m', String(launch.monitorPort), '-js', '-sd', launch.storeDirectory],
  ];
  const server = runServer({
    name: 'nats-server',
    ...('file' in program
      ? { file: program.file, arguments: flags }
      : dockerCommand(program.image, launch, flags)),
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '/', ...passwords },
    workingDirectory: launch.directory,
    logFile: join(launch.directory, 'nats-server.log'),
    directory: launch.directory,
  });
  const health = `http://127.0.0.1:${launch.monitorPort}/healthz`;
  await waitFor(async () => !server.running || (await fetch(health)).ok, {
    timeoutMs: 30_000,
    what: 'nats-server to be ready',
  });
  if (!server.running) throw new Error(`nats-server did not start:\n${server.lastWords()}`);
  return server;
}

function dockerCommand(image: string, launch: Launch, flags: string[]) {
  const mounts = [dirname(launch.configFile), launch.storeDirectory];
  const variables = Object.keys(launch.passwords).map(natsPasswordVariable);
  return {
    file: 'docker',
    arguments: [
      ...['run', '--rm', '--init', '--network', 'host'],
      ...mounts.flatMap((folder) => ['-v', `${folder}:${folder}`]),
      ...variables.flatMap((variable) => ['-e', variable]),
      ...[image, ...flags],
    ],
  };
}
