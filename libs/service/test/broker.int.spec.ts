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
import { notes } from './sample-desk.js';
import { sampleAs } from './sample-service.js';

let database: TestDatabase;
let issuer: TestIssuer;
let nats: Nats;
let service: RunningService;

beforeAll(async () => {
  [database, issuer, nats] = await Promise.all([testDatabase(), testIssuer(), testNats()]);
});

afterAll(async () => {
  await service.stop();
  await Promise.all([database.drop(), issuer.stop(), nats.stop()]);
});

const degraded = async () =>
  (await ask(service, '/health/ready')).body['degraded'] as readonly string[];

describe('a service on the broker', () => {
  it('takes requests while the broker is away, and publishes what it owes when it comes', async () => {
    const { port, passwords } = nats;
    await nats.kill();
    service = await startService(sampleAs('customers'), {
      KEFU_CUSTOMERS_DATABASE_URL: database.url,
      KEFU_OIDC_ISSUER: issuer.url,
      KEFU_LOG_LEVEL: 'silent',
      KEFU_NATS_URL: `nats://127.0.0.1:${port}`,
      KEFU_NATS_CUSTOMERS_PASSWORD: passwords.customers,
    });
    await service.ready;
    const headers = await issuer.header({ sub: 'c', roles: ['clerk'] });
    const path = notes.replace('sample', 'customers');
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
});
