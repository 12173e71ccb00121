import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CustomerRegisteredV1, type CustomerPersonalState } from '@kefu/messages-customers';
import { When, WhenPersonal, type EventMeta, type PersonalMessage } from '@kefu/messaging';
import { startService, type RunningService, type ServiceDefinition } from '@kefu/service';
import { testDatabase, testNats, waitFor, type Nats, type TestDatabase } from '@kefu/testing';
import { Controller, Module } from '@nestjs/common';
import { Archive, manager } from './archive.js';

const heard = new Set<string>();
const states = new Map<string, { sequence: number; state: CustomerPersonalState }>();
const survivors = new Map<string, string>();

@Controller()
class Listening {
  @When(CustomerRegisteredV1)
  registered(_event: CustomerRegisteredV1, meta: EventMeta): void {
    heard.add(meta.aggregateId);
  }

  @WhenPersonal()
  personal({ personId, sequence, state, mergedInto }: PersonalMessage): void {
    if (state) states.set(personId, { sequence, state: state as CustomerPersonalState });
    if (mergedInto) survivors.set(personId, mergedInto);
  }
}

@Module({ controllers: [Listening] })
class ListeningModule {}

const listening: ServiceDefinition = {
  name: 'field-repair',
  title: { zh: '听众', en: 'Listener' },
  module: ListeningModule,
  entities: [],
  migrations: [],
};

let nats: Nats;
let archive: Archive;
let database: TestDatabase;
let listener: RunningService;

beforeAll(async () => {
  [nats, database] = await Promise.all([testNats(), testDatabase()]);
  archive = await Archive.open({
    KEFU_NATS_URL: nats.url,
    KEFU_NATS_CUSTOMERS_PASSWORD: nats.natsUrlFor('customers').pass,
    KEFU_DEMO: '1',
  });
  listener = await startService(listening, {
    KEFU_FIELD_REPAIR_DATABASE_URL: database.url,
    KEFU_NATS_URL: nats.url,
    KEFU_NATS_FIELD_REPAIR_PASSWORD: nats.natsUrlFor('field-repair').pass,
    KEFU_OIDC_ISSUER: 'http://127.0.0.1:1',
    KEFU_LOG_LEVEL: process.env['LOG'] ?? 'fatal',
  });
  await listener.ready;
});
afterAll(async () => {
  await listener.stop();
  await archive.close();
  await nats.stop();
  await database.drop();
});

const waitForState = (id: string, fits: (state: CustomerPersonalState) => boolean) =>
  waitFor(
    () => {
      const known = states.get(id);
      return known && fits(known.state) ? known : undefined;
    },
    { what: 'the personal state' },
  );

describe('the personal stream', () => {
  it('brings the whole demo centre to an entitled service, events and personal data', async () => {
    await waitFor(() => heard.size >= 60 && states.size >= 60, { what: 'sixty customers' });
    expect([heard.size, states.size]).toEqual([60, 60]);
  });

  it('shows the latest state after each change of a customer, their contacts and their assets', async () => {
    const customer = await archive.filed({ name: '郑十' });
    const { id } = customer;
    const first = await waitForState(id, ({ name }) => name === '郑十');
    expect(first.state).toEqual({
      customerId: id,
      number: customer['number'],
      name: '郑十',
      phones: customer['phones'],
      contacts: [],
      assets: [],
    });
    await archive.patch(`customers/${id}`, { name: '郑十一', address: '示例路2号' });
    const second = await waitForState(id, ({ name }) => name === '郑十一');
    expect(second.sequence).toBeGreaterThan(first.sequence);
    const contact = { name: '王五', phone: '13900008888', maySign: true };
    const added = await archive.post(`customers/${id}/contacts`, contact);
    const [{ contactId }] = added.body['contacts'] as [{ contactId: string }];
    const asset = { category: 'copier', model: 'KF-1', serial: 'S-1', contractKind: 'none' };
    const registered = await archive.post(`customers/${id}/assets`, asset);
    const third = await waitForState(id, ({ assets }) => assets.length === 1);
    expect(third.state).toMatchObject({
      contacts: [{ contactId, ...contact }],
      assets: [{ assetId: registered.body.id, serial: 'S-1' }],
    });
    await archive.post(`customers/${id}/contacts/${contactId}/retire`, { reason: '离职' });
    await waitForState(id, ({ contacts }) => contacts.length === 0);
  });

  it('moves an asset from one owner’s state to the other’s', async () => {
    const from = await archive.filed();
    const to = await archive.filed();
    const asset = { category: 'copier', model: 'KF-1', serial: 'S-2', contractKind: 'none' };
    const { body } = await archive.post(`customers/${from.id}/assets`, asset);
    await waitForState(from.id, ({ assets }) => assets.length === 1);
    const handOver = { customerId: to.id, reason: '转让' };
    await archive.post(`assets/${body.id}/hand-over`, handOver);
    await waitForState(from.id, ({ assets }) => assets.length === 0);
    await waitForState(to.id, ({ assets }) => assets[0]?.assetId === body.id);
  });
});

describe('a merger on the personal stream', () => {
  it('CU-01 says who stands for the merged customer, and the survivor’s state with all of it', async () => {
    const [to, from] = [await archive.filed(), await archive.filed({ phones: ['13500000001'] })];
    await waitForState(from.id, ({ phones }) => phones.includes('13500000001'));
    const merger = { mergedId: from.id, reason: '重复建档' };
    await archive.post(`customers/${to.id}/merge`, merger, { as: manager });
    await waitForState(to.id, ({ phones }) => phones.includes('13500000001'));
    await waitFor(() => survivors.has(from.id), { what: 'the merger' });
    expect(survivors.get(from.id)).toBe(to.id);
  });
});

describe('the demo centre', () => {
  it('has sixty customers with one to three assets each, as many in each region', async () => {
    const [figures] = await archive.query(`
      SELECT count(*) AS customers, count(DISTINCT region_code) AS regions,
        (SELECT min(n) FROM (SELECT count(*) AS n FROM asset a GROUP BY customer_id)) AS fewest,
        (SELECT max(n) FROM (SELECT count(*) AS n FROM asset a JOIN audit u
           ON u.aggregate_id = a.id AND u.body LIKE '%system:demo-centre%' GROUP BY customer_id)) AS most
      FROM customer c
      JOIN audit u ON u.aggregate_id = c.id AND u.version = 1 AND u.body LIKE '%system:demo-centre%'`);
    expect(figures).toEqual({ customers: 60, regions: 3, fewest: 1, most: 3 });
  });

  it('has some in warranty and some out of it, of each contract kind, persons and organisations', async () => {
    const counts = await Promise.all(
      ['warranty=in', 'warranty=out', 'contractKind=rental', 'contractKind=contract'].map(
        async (query) => (await archive.get(`assets?limit=200&${query}`)).body.items.length,
      ),
    );
    expect(Math.min(...counts)).toBeGreaterThan(10);
    const organisations = await archive.get('customers?kind=organisation&limit=200');
    expect(organisations.body.items).toHaveLength(20);
  });
});
