import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

export interface StartedService {
  readonly url: string;
  /** The most memory that it ever had, in megabytes of a million bytes; Linux tells it. */
  peakMegabytes(): number;
  stop(): Promise<void>;
}

/** As in the images. */
const nodeOptions = ['--enable-source-maps', '--max-semi-space-size=4', '--max-old-space-size=240'];
const apps = resolve(import.meta.dirname, '../../../../apps');

export interface Started {
  readonly service: 'customers' | 'complaints' | 'contracts';
  readonly databaseUrl: string;
  readonly issuer: string;
}

/** In a process of its own, as it is deployed, but without a broker. Resolves when it is ready. */
export const startAlone = async ({
  service,
  databaseUrl,
  issuer,
}: Started): Promise<StartedService> => {
  const child = spawn(process.execPath, [...nodeOptions, `${apps}/${service}/dist/main.js`], {
    env: {
      PATH: process.env['PATH'] ?? '',
      [`KEFU_${service.toUpperCase()}_DATABASE_URL`]: databaseUrl,
      KEFU_OIDC_ISSUER: issuer,
      KEFU_LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const said: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    said.push(line);
    const { message, url } = messageOf(line);
    if (message === 'ready' && url !== undefined) {
      child.stdout.resume();
      return {
        url,
        peakMegabytes: () => peakOf(child.pid ?? 0),
        stop: async () => {
          child.kill('SIGTERM');
          await exited;
        },
      };
    }
  }
  throw new Error(`${service} did not start:\n${said.join('\n')}`);
};

const peakOf = (pid: number): number => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return (Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) * 1_024) / 1_000_000;
};

const messageOf = (line: string): { message?: string; url?: string } => {
  try {
    return JSON.parse(line) as { message?: string; url?: string };
  } catch {
    return {};
  }
};
