import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '@kefu/persistence';
import { waitFor } from '@kefu/testing';
import { findFreePort, startPostgres, testDirectory, type Postgres } from '@kefu/testing/servers';
import { testIssuer, type TestIssuer } from '@kefu/testing/tokens';
import { archivist, fields } from './import-desk.js';

const ROWS = 5_000;
const root = join(import.meta.dirname, '../../..');

let postgres: Postgres;
let issuer: TestIssuer;
let service: ChildProcess;
let port: number;
let database: Database;

const launch = async (): Promise<void> => {
  service = spawn(process.execPath, [join(root, 'apps/customers/dist/main.js')], {
    stdio: 'ignore',
    env: {
      PATH: process.env['PATH'],
      KEFU_CUSTOMERS_DATABASE_URL: postgres.url('survivor'),
      KEFU_CUSTOMERS_PORT: String(port),
      KEFU_OIDC_ISSUER: issuer.url,
      KEFU_LOG_LEVEL: 'silent',
    },
  });
  await waitFor(async () => (await fetch(`http://127.0.0.1:${port}/health/ready`)).ok, {
    timeoutMs: 60_000,
    what: 'the service',
  });
};

const killService = async (): Promise<void> => {
  const ended = once(service, 'exit');
  service.kill('SIGKILL');
  await ended;
};

const ask = async (
  path: string,
  body?: object | string,
): Promise<Record<string, unknown> & { id: string; progress: { seen: number; filed: number } }> => {
  const answer = await fetch(`http://127.0.0.1:${port}/api/customers/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      ...(await issuer.header(archivist)),
      'content-type': typeof body === 'string' ? 'text/csv' : 'application/json',
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as Awaited<ReturnType<typeof ask>>;
};

const until = (
  id: string,
  reached: (one: Awaited<ReturnType<typeof ask>>) => boolean,
): Promise<boolean> =>
  waitFor(async () => reached(await ask(`imports/${id}`)), { timeoutMs: 120_000, everyMs: 5 });

const countOf = async (sql: string): Promise<number> => {
  const [row] = await database.query<{ count: number }>(`SELECT count(*) FROM ${sql}`);
  return row?.count ?? -1;
};

const upload = async (prefix: string, phone: number): Promise<string> => {
  const rows = Array.from({ length: ROWS }, (_, at) => `${prefix}${at},1${phone + at}`);
  const { id } = await ask('imports?name=big', ['姓名,电话', ...rows].join('\n'));
  await ask(`imports/${id}/map`, { fields });
  return id;
};

beforeAll(async () => {
  [postgres, issuer, port] = await Promise.all([
    startPostgres({ directory: testDirectory('survivor') }),
    testIssuer(),
    findFreePort(),
  ]);
  await postgres.createDatabase('survivor');
  await launch();
  database = new Database({ url: postgres.url('survivor'), name: 'spec' });
  await database.open();
  await database.query(`INSERT INTO region (code, active) VALUES ('east', true)`);
}, 120_000);

afterAll(async () => {
  await killService();
  await database.close().catch(() => undefined);
  await Promise.all([issuer.stop(), postgres.stop()]);
});

describe('CU-15 an import survives kill -9', () => {
  it('of the service and of PostgreSQL, in the dry run and where bad rows are skipped: each row once', async () => {
    const id = await upload('甲', 3_600_000_000);
    await ask(`imports/${id}/check`, {});
    await until(id, ({ progress }) => progress.seen > 0);
    await killService();
    await launch();
    await until(id, ({ status }) => status === 'checked');
    expect(await ask(`imports/${id}`)).toMatchObject({ rows: ROWS, badRows: 0 });
    await ask(`imports/${id}/run`, { mode: 'skip-bad' });
    await until(id, ({ progress }) => progress.filed > 0);
    await killService();
    await launch();
    await until(id, ({ progress }) => progress.filed > 2_000);
    await postgres.kill();
    await postgres.restart();
    await until(id, ({ status }) => status === 'done');
    expect(await ask(`imports/${id}`)).toMatchObject({ filed: ROWS, skipped: 0 });
    expect(await countOf('customer')).toBe(ROWS);
    expect(await countOf('(SELECT DISTINCT name FROM customer)')).toBe(ROWS);
    expect(await countOf(`audit WHERE aggregate = 'customer'`)).toBe(ROWS);
    expect(await countOf(`outbox WHERE type LIKE '%customer.registered%'`)).toBe(ROWS);
    expect(await countOf('personal_outbox')).toBe(ROWS);
    expect(await countOf('customer_phone')).toBe(ROWS);
  }, 300_000);

  it('with all or nothing: nothing is there before all is, and then all is there once', async () => {
    const before = await countOf('customer');
    const id = await upload('乙', 3_700_000_000);
    await ask(`imports/${id}/check`, {});
    await until(id, ({ status }) => status === 'checked');
    await ask(`imports/${id}/run`, { mode: 'all-or-nothing' });
    await until(id, ({ progress }) => progress.filed > 0);
    expect(await countOf('customer')).toBe(before);
    await killService();
    expect(await countOf('customer')).toBe(before);
    await launch();
    await until(id, ({ status }) => status === 'done');
    expect(await ask(`imports/${id}`)).toMatchObject({ filed: ROWS, skipped: 0 });
    expect(await countOf('customer')).toBe(before + ROWS);
    expect(await countOf(`(SELECT DISTINCT name FROM customer WHERE name LIKE '乙%')`)).toBe(ROWS);
    expect(await countOf('identity_hold')).toBe(0);
  }, 300_000);
});
