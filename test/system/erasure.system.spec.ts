import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localDate, plusMillis, toInstant } from '@kefu/kernel';
import { Broker } from '@kefu/messaging';
import { Database, firstBrokenEntry, readTrail } from '@kefu/persistence';
import { waitFor } from '@kefu/testing';
import { CentreClient, openCentre, type OpenCentre } from '@kefu/up';

const FIVE_MINUTES = 300_000;
const PATIENT = 60_000;
const SERVICES = ['customers', 'field-repair', 'callbacks', 'reporting'] as const;
const [MANAGER, LEAD, TECHNICIAN] = ['M-0001', 'L-0001', 'T-0001'];

/** Nobody else in the centre is called so, lives there, or has such numbers. */
const NAME = '司马青衫';
const PHONE = '13577113355';
const ID_NUMBER = '11010519491231002X';
const SERIAL = 'QSH-77113355';
const traces = [NAME, '青衫', PHONE, ID_NUMBER, '1949-12-31', SERIAL, 'QSH77113355', 'smqs'];
const words = `${NAME},电话${PHONE}`;

let centre: OpenCentre;
let client: CentreClient;
const databases = new Map<string, Database>();
const crashFile = () => join(centre.home, 'crash');

beforeAll(async () => {
  centre = await openCentre({
    name: 'erasure',
    only: ['staff', ...SERVICES],
    environment: { KEFU_LOG_LEVEL: 'debug' },
    environmentOf: () => ({ KEFU_CRASH_FILE: join('.kefu', 'erasure', 'crash') }),
  });
  await centre.ready(120_000);
  client = new CentreClient(centre.url, centre.secrets.demoPassword);
  for (const name of ['staff', ...SERVICES] as const) {
    const database = new Database({ url: centre.databases[name] ?? '', name: 'search' });
    await database.open();
    databases.set(name, database);
  }
}, FIVE_MINUTES);
afterAll(async () => {
  await Promise.all([...databases.values()].map((database) => database.close()));
  await centre.close();
}, FIVE_MINUTES);

type Body = Record<string, unknown> & { id: string };
const ask = async (path: string, body?: object, as = MANAGER): Promise<Body> => {
  const options = { ...(body ? { body } : {}), patience: PATIENT };
  return (await client.call<Body>(as, path, options)).body;
};
const rowsIn = <Row>(service: string, sql: string, values: unknown[] = []): Promise<Row[]> =>
  databases.get(service)?.query<Row>(sql, values) ?? Promise.resolve([]);
const until = (what: string, check: () => Promise<boolean>) =>
  waitFor(check, { what, timeoutMs: PATIENT });

const filed = (more: object = {}) =>
  ask('customers/customers', {
    kind: 'person',
    name: NAME,
    phones: [PHONE],
    regionCode: 'east',
    duplicateReason: `就是${NAME}`,
    ...more,
  });

/** The customer reports a fault, somebody is sent, the customer is called, and it all ends, with the name in every text. */
const servedOnce = async (customerId: string, assetId: string, people: Map<string, string>) => {
  const order = await waitFor(
    () =>
      ask('field-repair/repair-orders', {
        ...{ customerId, assetId, channel: 'phone', faultCode: 'paper-jam' },
        ...{ fault: words, callerName: NAME, callbackPhone: PHONE },
      }),
    { what: 'field-repair to know the asset', timeoutMs: PATIENT },
  );
  const act = (verb: string, body: object = {}) =>
    ask(`field-repair/repair-orders/${order.id}/${verb}`, body);
  await act('notify', { personId: people.get(LEAD), as: 'repair-lead' });
  await act('dispatch', { technicianId: people.get(TECHNICIAN), outOfRegionReason: words });
  const [from, to] = [3_600_000, 7_200_000].map((later) =>
    plusMillis(toInstant(Date.now()), later),
  );
  await act('accept', { window: { from, to } });
  await act('confirm');
  const callback = await waitFor(
    async () => {
      const list = await ask(`callbacks/callbacks?repairOrderId=${order.id}`);
      return (list['items'] as Body[])[0];
    },
    { what: 'the callback', timeoutMs: PATIENT },
  );
  await ask(`callbacks/callbacks/${callback.id}/start-call`, { customerRang: true });
  await ask(`callbacks/callbacks/${callback.id}/complete`, {
    ...{ arrived: true, scores: { overall: 2 }, cause: words, remedy: words, note: words },
  });
  await act('cancel', { reason: 'fixed-itself', remark: words });
  return { orderId: order.id, callbackId: callback.id };
};

/** Every row of every table of a database, as text, that shows a trace of them. */
const tracesIn = async (service: string): Promise<string[]> => {
  const tables = await rowsIn<{ name: string }>(
    service,
    `SELECT relname AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    for (const trace of traces) {
      const rows = await rowsIn(
        service,
        `SELECT 1 FROM "${name}" t WHERE position($1 IN t::text) > 0 LIMIT 1`,
        [trace],
      );
      if (rows.length > 0) found.push(`${service}.${name} ${trace}`);
    }
  }
  return found;
};

const tracesInStreams = async (): Promise<string[]> =>
  (await Promise.all(SERVICES.map((service) => tracesInStreamsOf(service)))).flat();

const tracesInStreamsOf = async (domain: string): Promise<string[]> => {
  const broker = await Broker.connect({
    servers: centre.nats.url,
    user: 'operator',
    password: centre.secrets.nats.operator,
    name: 'search',
    domain,
  });
  const found: string[] = [];
  for await (const { config, state } of broker.jsm.streams.list()) {
    for (let seq = state.first_seq; seq <= state.last_seq; seq += 1) {
      // One that was overwritten is not there any more
      const message = await broker.jsm.streams.getMessage(config.name, { seq }).catch(() => null);
      const text = message?.string() ?? '';
      found.push(...traces.filter((trace) => text.includes(trace)).map((one) => config.name + one));
    }
  }
  await broker.close();
  return found;
};

/** What NATS has on disk, and what every process said. */
const tracesInFiles = (folder: string): string[] =>
  readdirSync(join(centre.home, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const text = readFileSync(file).toString();
      return traces.some((trace) => text.includes(trace));
    });

const figures = async () => {
  const date = localDate(toInstant(Date.now()), 'Asia/Shanghai');
  const live = await ask(`reporting/daily-reports/${date}?number=live`);
  const rows = await rowsIn(
    'reporting',
    `SELECT figure, region_id, model, rule, count(*) AS count, sum(value) AS sum
     FROM figure_row GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
  );
  return { live: live['figures'], repairs: live['repair'], rows };
};

describe('G-05 a customer who is erased', () => {
  it(
    'G-05 CU-01 is nowhere afterwards, though everything died on the way; the figures are the same',
    async () => {
      const staff = await ask('staff/people?limit=200');
      const people = new Map(
        (staff['items'] as { id: string; number: string }[]).map(({ id, number }) => [number, id]),
      );
      const customer = await filed({ idNumber: ID_NUMBER, address: `${NAME}宅`, tags: ['青衫'] });
      const asset = await ask(`customers/customers/${customer.id}/assets`, {
        ...{ category: 'copier', model: 'KF-1', serial: SERIAL, contractKind: 'none' },
      });
      const twin = await filed();
      const contact = { name: `${NAME}之妻`, phone: PHONE, maySign: true };
      await ask(`customers/customers/${twin.id}/contacts`, contact);
      await ask(`customers/customers/${customer.id}/reveal`, { field: 'phone', reason: words });
      const served = await servedOnce(customer.id, asset.id, people);
      await ask(`customers/customers/${customer.id}/merge`, { mergedId: twin.id, reason: words });
      await until('all obligations to be settled', async () => {
        const open = await ask(`customers/customers/${customer.id}/obligations`);
        return (open['items'] as unknown[]).length === 0;
      });
      await until('the reports to have heard of it', async () => {
        const heard = await rowsIn(
          'reporting',
          `SELECT 1 FROM repair_order o JOIN callback c ON c.order_id = o.id
           WHERE o.id = $1 AND o.ending = 'cancelled' AND c.completed_at IS NOT NULL`,
          [served.orderId],
        );
        return heard.length === 1;
      });
      const hadHim = (await Promise.all(SERVICES.map(tracesIn))).map((found) => found.length > 0);
      expect(hadHim).toEqual([true, true, true, false]);
      expect(await tracesInStreams()).not.toEqual([]);
      const before = await figures();

      // The whole centre dies as by kill -9, right after a commit
      writeFileSync(crashFile(), 'after-commit');
      const number = customer['number'];
      const erase = { reason: 'consent-withdrawn', number };
      const erasing = ask(`customers/customers/${customer.id}/erase`, erase);
      await centre.processes.get('centre')?.ended;
      centre.launch('centre');
      expect(await erasing).toMatchObject({ id: customer.id, number, status: 'erased', name: '' });

      for (const service of ['field-repair', 'callbacks']) {
        await until(`${service} to forget the customer`, async () => {
          const forgotten = await rowsIn(
            service,
            'SELECT 1 FROM erased_person WHERE id = ANY ($1::uuid[])',
            [[customer.id, twin.id]],
          );
          return forgotten.length === 2;
        });
      }
      for (const service of databases.keys()) expect(await tracesIn(service)).toEqual([]);
      expect(await tracesInStreams()).toEqual([]);
      expect([...tracesInFiles('nats'), ...tracesInFiles('logs')]).toEqual([]);

      expect(await figures()).toEqual(before);
      for (const [service, id] of [
        ['customers', customer.id],
        ['customers', twin.id],
        ['customers', asset.id],
        ['field-repair', served.orderId],
        ['callbacks', served.callbackId],
      ] as const) {
        const database = databases.get(service);
        const trail = database ? await readTrail(database, id) : [];
        expect([trail.length > 0, firstBrokenEntry(trail)]).toEqual([true, undefined]);
      }
      const order = await ask(`field-repair/repair-orders/${served.orderId}`);
      expect(order).toMatchObject({ customerId: customer.id, customer: { number, phones: [] } });
    },
    FIVE_MINUTES,
  );
});
