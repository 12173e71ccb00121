import { readdirSync, readFileSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openCentre, type OpenCentre } from '@kefu/up';

const THREE_MINUTES = 180_000;

let centre: OpenCentre;
beforeAll(async () => {
  centre = await openCentre({ name: 'closed-to-others', only: ['staff'] });
  await centre.ready(THREE_MINUTES);
}, THREE_MINUTES);
afterAll(() => centre.close());

/** Every text within, whatever it is called. */
const textsIn = (whole: unknown): string[] =>
  typeof whole === 'string' ? [whole] : Object.values(whole as object).flatMap(textsIn);

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path);
    return entry.isFile() ? [path] : [];
  });

const holdsOneOf = (secrets: readonly string[], file: string): boolean => {
  const text = readFileSync(file, 'latin1');
  return secrets.some((secret) => text.includes(secret));
};

/** Whether somebody listens there. */
const isTaken = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2_000 });
    const done = (taken: boolean) => () => {
      socket.destroy();
      resolve(taken);
    };
    socket.once('connect', done(true)).once('error', done(false)).once('timeout', done(false));
  });

describe('a centre on one machine', () => {
  it('keeps its secrets in files of their owner alone, and in no command line', () => {
    const { password } = new URL(centre.postgres.url());
    const secrets = [...textsIn(centre.secrets), password];
    const files = filesIn(centre.home).filter((file) => holdsOneOf(secrets, file));
    expect(files.length).toBeGreaterThan(1);
    expect(files.filter((file) => (statSync(file).mode & 0o077) !== 0)).toEqual([]);
    const pids = [centre.nats.pid, ...[...centre.processes.values()].map(({ pid }) => pid)];
    const lines = pids.map((pid) => `/proc/${String(pid)}/cmdline`);
    expect(lines.filter((line) => holdsOneOf(secrets, line))).toEqual([]);
  });

  it('answers at every port to this machine under its own address, and to nobody else', async () => {
    const { url, nats, postgres } = centre;
    const ports = [url, nats.url, nats.monitorUrl, postgres.url()].map((one) =>
      Number(new URL(one).port),
    );
    for (const port of ports) {
      expect([port, await isTaken('127.0.0.1', port)]).toEqual([port, true]);
      // Another address of the same machine, as a neighbour's would be
      expect([port, await isTaken('127.0.0.2', port)]).toEqual([port, false]);
    }
  });
});
