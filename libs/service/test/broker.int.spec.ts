import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  testDatabase,
  testIssuer,
  testNats,
  waitFor,
  type Nats,
  type TestDatabase,
  type TestIssuer,
} from '@kefu/testing';
import { Database } from '@kefu/persistence';
import { startService, type RunningService } from '../src/index.js';
import { ask } from './ask.js';
import { Line } from './cut-line.js';
import { notes } from './sample-desk.js';
import { sampleAs } from './sample-service.js';

let database: TestDatabase;
let issuer: TestIssuer;
let nats: Nats;
let service: RunningService;
let line: Line;

beforeAll(async () => {
  [database, issuer, nats] = await Promise.all([testDatabase(), testIssuer(), testNats()]);
  line = new Line(new URL(database.url));
  await line.mend();
});

afterAll(async () => {
  await service.stop();
  await line.cut();
  await Promise.all([database.drop(), issuer.stop(), nats.stop()]);
});

const degraded = async () =>
  (await ask(service, '/health/ready')).body['degraded'] as readonly string[];

const path = notes.replace('sample', 'customers');

/** Every figure of the service's own that stands for how it is at this moment. */
const gauges = async (): Promise<ReadonlyMap<string, number>> => {
  const text = String((await ask(service, '/metrics')).body['text']);
  const names = [...text.matchAll(/^# TYPE (kefu_\w+) gauge$/gmu)].map(([, name = '']) => name);
  const figures = [...text.matchAll(/^(kefu_\w+)\{.*\} (\S+)$/gmu)].map(
    ([, name = '', value]) => [name, Number(value)] as const,
  );
  expect(figures.map(([name]) => name)).toEqual(expect.arrayContaining(names));
  return new Map(figures.filter(([name]) => names.includes(name)));
};

/** Timers that nothing fires, an event that waits for the one before it, one that can never work. */
const leaveTrouble = async (of: Database) => {
  await of.query(`INSERT INTO timer (kind, aggregate, ref, fire_at, started_at, attempts)
    VALUES ('lost', 'note', '1', now(), now(), 1)`);
  await of.query(`INSERT INTO parked (source, aggregate_id, sequence, body, why, parked_at)
    VALUES ('others', gen_random_uuid(), 2, '{}', 'gap', now() - interval '1 hour')`);
  await of.query(`INSERT INTO dead_letter (id, source, body, error)
    VALUES (gen_random_uuid(), 'others', '{}', 'it cannot be read')`);
};

describe('a service on the broker', () => {
  it('takes requests while the broker is away, and publishes what it owes when it comes', async () => {
    const { port, passwords } = nats;
    await nats.kill();
    service = await startService(sampleAs('customers'), {
      KEFU_CUSTOMERS_DATABASE_URL: line.url(),
      KEFU_OIDC_ISSUER: issuer.url,
      KEFU_LOG_LEVEL: 'silent',
      KEFU_NATS_URL: `nats://127.0.0.1:${port}`,
      KEFU_NATS_CUSTOMERS_PASSWORD: passwords.customers,
    });
    await service.ready;
    const headers = await issuer.header({ sub: 'c', roles: ['clerk'] });
    expect((await ask(service, path, { headers, body: { title: 'a' } })).status).toBe(201);
    const away = await ask(service, '/health/ready');
    expect([away.status, away.body]).toMatchObject([
      200,
      { status: 'ok', info: { broker: { connected: false } }, degraded: ['broker'] },
    ]);
    nats = await testNats({ port, users: passwords });
    const source = service.app.get(Database);
    await waitFor(async () => {
      const [row] = await source.query<{ left: number }>(
        'SELECT count(*) AS left FROM outbox WHERE stream_sequence IS NULL',
      );
      return row?.left === 0;
    });
    await waitFor(async () => (await degraded()).length === 0);
    const metrics = String((await ask(service, '/metrics')).body['text']);
    expect(metrics).toMatch(/kefu_relay_lag_events\{.*\} 0/);
    expect(metrics).toMatch(/kefu_dead_letters\{.*\} 0/);
  });

  it('serves on, and says that it is degraded, while the broker is gone', async () => {
    const { port, passwords } = nats;
    expect(await degraded()).toEqual([]);
    await nats.kill();
    await waitFor(async () => (await degraded()).includes('broker'));
    expect((await ask(service, '/health/ready')).status).toBe(200);
    nats = await testNats({ port, users: passwords });
    await waitFor(async () => (await degraded()).length === 0);
  });

  it('leaves every figure as it was while the database is away: no alarm ends with what would end it', async () => {
    const headers = await issuer.header({ sub: 'c', roles: ['clerk'] });
    await nats.kill();
    await ask(service, path, { headers, body: { title: 'owed' } });
    await leaveTrouble(service.app.get(Database));
    const before = await gauges();
    expect(before.size).toBeGreaterThanOrEqual(9);
    const atZero = [...before].filter(([, value]) => value === 0).map(([name]) => name);
    expect(atZero).toEqual(['kefu_stream_fill_ratio']);
    await line.cut();
    expect(await gauges()).toEqual(new Map([...before, ['kefu_up', 0]]));
    await line.mend();
    await waitFor(async () => (await gauges()).get('kefu_up') === 1);
  });
});
