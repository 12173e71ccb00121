import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serviceNames } from '@kefu/testing/servers';

export const services = serviceNames;

export type Service = string;

export interface Options {
  root: string;
  /** `.kefu`: everything that a run keeps. */
  home: string;
  /** The gateway's. */
  port: number;
  processes: boolean;
  fresh: boolean;
  services: Service[];
}

export class UsageError extends Error {}

export const usage = `npm start -- [--processes] [--only a,b] [--fresh]
  --processes   one process a service instead of one for all
  --only a,b    only these services: ${services.join(', ')}
  --fresh       begin with empty databases and an empty broker
Environment: PORT (8080), HOST (127.0.0.1), DATABASE_URL, NATS_URL, and what tools/up/README.md lists.`;

export function readOptions(root: string, words: string[], env: NodeJS.ProcessEnv): Options {
  const { values } = parse(words);
  if (values.help) throw new UsageError(usage);
  const port = Number(env['PORT'] ?? '8080');
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new UsageError(`PORT is "${env['PORT'] ?? ''}"; it has to be a number from 1 to 65535.`);
  }
  const built = (service: string) => existsSync(join(root, 'apps', service, 'dist', 'main.js'));
  return {
    root,
    home: join(root, '.kefu'),
    port,
    processes: values.processes,
    fresh: values.fresh,
    services: values.only === undefined ? services.filter(built) : named(values.only),
  };
}

function parse(words: string[]) {
  try {
    return parseArgs({
      args: words,
      options: {
        processes: { type: 'boolean', default: false },
        only: { type: 'string' },
        fresh: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${usage}`);
  }
}

function named(list: string): Service[] {
  return list.split(',').map((word) => {
    const service = services.find((one) => one === word.trim());
    if (service) return service;
    throw new UsageError(`There is no service "${word}"; there are ${services.join(', ')}.`);
  });
}
