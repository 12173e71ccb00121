import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toInstant } from '@kefu/kernel';
import { Database } from '@kefu/persistence';
import {
  settingsOf,
  startService,
  type RunningService,
  type ServiceDefinition,
} from '@kefu/service';
import {
  testDatabase,
  testIssuer,
  testNats,
  waitFor,
  type Nats,
  type TestDatabase,
  type TestIssuer,
} from '@kefu/testing';
import { migrated } from '@kefu/testing/migrated';
import { callbacks } from '../src/index.js';
import { contentedCustomer, manager } from './a-callback.js';
import { fieldOffice, Papers } from './a-field-office.js';
import { anOrder, say } from './foreign-events.js';

let nats: Nats;
let issuer: TestIssuer;
let office: RunningService;
let centre: RunningService;
const databases: TestDatabase[] = [];

const start = async (definition: ServiceDefinition): Promise<RunningService> => {
  const database = await testDatabase(migrated(definition));
  databases.push(database);
  const settings = settingsOf(definition.name);
  const { servers, pass } = nats.natsUrlFor(definition.name);
  const service = await startService(definition, {
    [settings.databaseUrl]: database.url,
    [settings.natsUrl]: servers,
    [settings.natsPassword]: pass,
    [settings.oidcIssuer]: issuer.url,
    [settings.logLevel]: 'fatal',
  });
  await service.ready;
  return service;
};

beforeAll(async () => {
  [nats, issuer] = await Promise.all([testNats(), testIssuer()]);
  [office, centre] = await Promise.all([start(fieldOffice), start(callbacks)]);
});
afterAll(async () => {
  await Promise.all([office, centre].map((service) => service.stop()));
  await Promise.all([nats.stop(), issuer.stop(), ...databases.map((one) => one.drop())]);
});

const ask = async (path: string, body: object) => {
  const token = await issuer.header({ sub: manager.id, roles: manager.roles });
  const answer = await fetch(`${centre.url}/api/callbacks/callbacks/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...token },
    body: JSON.stringify(body),
  });
  return answer.status;
};

describe('the repair loop, as callbacks keeps it', () => {
  it('CB-03 a signed receipt becomes a callback, and "not solved" goes back, over a real broker', async () => {
    const order = anOrder();
    const { signed } = say(order, toInstant(Date.now()));
    await office.app.get(Papers).say(order.id, signed());
    const id = await waitFor(
      async () => {
        const [row] = await centre.app
          .get(Database)
          .query<{ id: string }>('SELECT id FROM callback WHERE repair_order_id = $1', [order.id]);
        return row?.id;
      },
      { what: 'the callback', timeoutMs: 30_000 },
    );
    const unsolved = { solved: false, cause: '仍然卡纸', remedy: '再次上门' };
    expect(await ask(`${id}/start-call`, {})).toBe(200);
    expect(await ask(`${id}/complete`, { ...contentedCustomer, ...unsolved })).toBe(200);
    const heard = await waitFor(
      async () => (await office.app.get(Database).query('SELECT * FROM answer'))[0],
      { what: 'the answer', timeoutMs: 30_000 },
    );
    expect(heard).toEqual({ order_id: order.id, solved: false });
  });
});
