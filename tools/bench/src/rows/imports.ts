import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findFreePort } from '@kefu/testing/servers';
import { testIssuer, type TestIssuer } from '@kefu/testing/tokens';
import pg from 'pg';
import type { Ground } from '../ground.js';
import { atLeast, atMost, rateOf, type Result } from '../measure.js';

const ROWS = 50_000;
const root = resolve(import.meta.dirname, '../../../..');
/** As in the images. */
const nodeOptions = ['--enable-source-maps', '--max-semi-space-size=4', '--max-old-space-size=240'];
const archivist = { sub: 'archivist-1', roles: ['archivist'] };

const fields = [
  { field: 'name', column: '姓名' },
  { field: 'phones', column: '电话' },
  { field: 'externalRef', column: '编号' },
  { field: 'regionCode', text: 'east' },
];

const file = (): string => {
  const rows = Array.from({ length: ROWS }, (_, at) => `张三${at},1${3_600_000_000 + at},R-${at}`);
  return ['姓名,电话,编号', ...rows].join('\n');
};

/** The customers service as it is deployed, in a process of its own. */
class Archive {
  private constructor(
    readonly process: ChildProcess,
    private readonly url: string,
    private readonly issuer: TestIssuer,
  ) {}

  static async open(database: string): Promise<Archive> {
    const [port, issuer] = await Promise.all([findFreePort(), testIssuer()]);
    const service = spawn(
      process.execPath,
      [...nodeOptions, join(root, 'apps/customers/dist/main.js')],
      {
        stdio: 'ignore',
        env: {
          PATH: process.env['PATH'],
          KEFU_CUSTOMERS_DATABASE_URL: database,
          KEFU_CUSTOMERS_PORT: String(port),
          KEFU_OIDC_ISSUER: issuer.url,
          KEFU_LOG_LEVEL: 'silent',
        },
      },
    );
    const url = `http://127.0.0.1:${port}`;
    const isReady = () =>
      fetch(`${url}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      );
    while (!(await isReady())) await pause(100);
    return new Archive(service, `${url}/api/customers`, issuer);
  }

  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers({ 'content-type': 'application/json' });
    new Headers(init.headers).forEach((value, name) => {
      headers.set(name, value);
    });
    const authorisation = await this.issuer.header(archivist);
    for (const [name, value] of Object.entries(authorisation)) headers.set(name, value);
    const answer = await fetch(`${this.url}/${path}`, { ...init, headers });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return answer;
  }

  async post(path: string, body: object): Promise<void> {
    await this.ask(path, { method: 'POST', body: JSON.stringify(body) });
  }

  async until(id: string, status: string): Promise<void> {
    for (;;) {
      const view = (await (await this.ask(`imports/${id}`)).json()) as { status: string };
      if (view.status === status) return;
      if (['failed', 'cancelled'].includes(view.status)) throw new Error(view.status);
      await pause(50);
    }
  }

  /** The most memory that it ever had, in megabytes of a million bytes; Linux tells it. */
  peakMegabytes(): number {
    const status = readFileSync(`/proc/${this.process.pid ?? 0}/status`, 'utf8');
    return (Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) * 1_024) / 1_000_000;
  }

  async close(): Promise<void> {
    this.process.kill('SIGTERM');
    await this.issuer.stop();
  }
}

/** The raw limit: the same rows of customers into a table with the same indexes, by the server alone. */
const copyRate = async (database: string): Promise<number> => {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  const name = join(tmpdir(), `kefu-bench-${process.pid}.copy`);
  try {
    await client.query('CREATE TABLE customer_copy (LIKE customer INCLUDING ALL)');
    await client.query(`COPY customer TO '${name}' (FORMAT binary)`);
    return await rateOf(ROWS, () =>
      client.query(`COPY customer_copy FROM '${name}' (FORMAT binary)`),
    );
  } finally {
    await client.end();
    await rm(name, { force: true });
  }
};

export const imports = async (ground: Ground): Promise<Result[]> => {
  const database = await ground.database('imports');
  const archive = await Archive.open(database);
  try {
    const client = new pg.Client({ connectionString: database });
    await client.connect();
    await client.query(`INSERT INTO region (code, active) VALUES ('east', true)`);
    await client.end();
    const sent = await archive.ask('imports', {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      body: file(),
    });
    const { id } = (await sent.json()) as { id: string };
    await archive.post(`imports/${id}/map`, { fields });
    await archive.post(`imports/${id}/check`, {});
    await archive.until(id, 'checked');
    const ours = await rateOf(ROWS, async () => {
      await archive.post(`imports/${id}/run`, { mode: 'all-or-nothing' });
      await archive.until(id, 'done');
    });
    const peak = archive.peakMegabytes();
    const exported = await rateOf(ROWS, async () => {
      await (await archive.ask('exports/customers.csv')).arrayBuffer();
    });
    const raw = await copyRate(database);
    ground.say(`import ${ours.toFixed(0)} rows/s, COPY ${raw.toFixed(0)} rows/s`);
    return [
      atLeast('import rows/s', ours, 2_500, 'rows/s'),
      atLeast('import ÷ COPY into the same indexed table', ours / raw, 0.3),
      atMost('import peak memory MB', peak, 300, 'MB'),
      atLeast('export rows/s', exported, 20_000, 'rows/s'),
    ];
  } finally {
    await archive.close();
  }
};
