import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { runServer, type RunningServer } from '@kefu/testing/servers';
import { environmentOf } from './compose-environment.js';
import type { Options } from './read-options.js';

const drainMs = 15_000;
const firstBackOffMs = 500;
const longestBackOffMs = 30_000;
/** Who lived this long starts again without delay. */
const soundMs = 60_000;

export interface RunningServices {
  /** Rejects with a sentence when a service has died for good. */
  readonly died: Promise<never>;
  /** SIGTERM to the gateway, then to the services; who does not leave in time is killed. */
  drain(): Promise<void>;
}

/** One process for all; or one each, started again with a growing delay when it dies. */
export function runServices(
  options: Options,
  environment: Record<string, string>,
  say: (text: string) => void,
): RunningServices {
  const living = new Map<string, RunningServer>();
  const waiting = new Set<NodeJS.Timeout>();
  let draining = false;
  let fail: (error: Error) => void = () => undefined;
  const died = new Promise<never>((_resolve, reject) => (fail = reject));
  died.catch(() => undefined);

  const launch = (name: string, backOffMs: number) => {
    const begun = performance.now();
    const server = runApp(options, name, environment);
    living.set(name, server);
    void server.ended.then(() => {
      living.delete(name);
      if (draining) return;
      const words = `${name} has died:\n${server.lastWords()}`;
      if (!options.processes) {
        fail(new Error(words));
        return;
      }
      const delay = performance.now() - begun > soundMs ? firstBackOffMs : backOffMs;
      say(`${words}\nStarting it again in ${delay / 1000} s.`);
      const timer = setTimeout(() => {
        waiting.delete(timer);
        launch(name, Math.min(delay * 2, longestBackOffMs));
      }, delay);
      waiting.add(timer);
    });
  };
  const names = options.processes ? [...options.services, 'gateway'] : ['centre'];
  for (const name of names) launch(name, firstBackOffMs);
  return {
    died,
    async drain() {
      draining = true;
      for (const timer of waiting) clearTimeout(timer);
      await living.get('gateway')?.end('SIGTERM', drainMs);
      await Promise.all([...living.values()].map((server) => server.end('SIGTERM', drainMs)));
    },
  };
}

/**
 * As in the images, which trade time for memory; where all services are one process, V8 does as it likes,
 * and starts in a twentieth less.
 */
const nodeOptions = (name: string): string[] => [
  '--enable-source-maps',
  ...(name === 'centre' ? [] : ['--max-semi-space-size=4', '--max-old-space-size=240']),
];

/** One app as a process of its own; what it says goes to a log of its own. */
export function runApp(
  { root, home, processes }: Pick<Options, 'root' | 'home' | 'processes'>,
  name: string,
  environment: Record<string, string>,
  ownEnvironment: Readonly<Record<string, string>> = {},
): RunningServer {
  const logs = join(home, 'logs');
  mkdirSync(logs, { recursive: true });
  const logFile = join(logs, `${name}.log`);
  if (existsSync(logFile)) renameSync(logFile, `${logFile}.1`);
  return runServer({
    name,
    file: process.execPath,
    arguments: [...nodeOptions(name), join(root, 'apps', name, 'dist', 'main.js')],
    env: { ...(processes ? environmentOf(name, environment) : environment), ...ownEnvironment },
    workingDirectory: root,
    logFile,
    directory: join(home, 'services'),
  });
}
