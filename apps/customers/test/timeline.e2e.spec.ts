import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { CallbackScheduledV1 } from '@kefu/messages-callbacks';
import { RepairOrderDispatchedV1, RepairOrderReportedV1 } from '@kefu/messages-field-repair';
import { agent, Archive, manager } from './archive.js';
import {
  aCopier,
  at,
  customerWithRepair,
  dispatched,
  reported,
  scheduled,
  technicianId,
} from './with-repair.js';

let archive: Archive;
beforeAll(async () => {
  archive = await Archive.open();
});
afterAll(() => archive.close());

const timeline = async (id: string, query = '', as = agent) => {
  const { status, body } = await archive.get(`customers/${id}/timeline?${query}`, { as });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body.items;
};
const sentences = (entries: readonly Readonly<Record<string, unknown>>[]): string[] =>
  entries.map(({ sentence }) => (sentence as { en: string }).en);
/** What other services say of them. */
const said = async (id: string, query = ''): Promise<string[]> =>
  sentences((await timeline(id, query)).filter(({ service }) => service !== 'customers'));

const withRepair = () => customerWithRepair(archive);

describe('CU-16 the timeline', () => {
  it('CU-16 shows what any service said, the newest first, with who, what and by which rule', async () => {
    const { id, order, asset } = await withRepair();
    expect(await said(id)).toEqual([
      'Repair closed, confirmed by the customer',
      'Callback completed, dissatisfied',
      'Callback due',
      'Technician dispatched',
      'Fault reported',
    ]);
    const entries = await timeline(id);
    expect(entries).toContainEqual(
      expect.objectContaining({
        at: at(1),
        service: 'field-repair',
        kind: 'repair-order',
        event: RepairOrderDispatchedV1.type,
        recordId: order,
        assetId: asset,
        personId: technicianId,
        sentence: { zh: '已派工', en: 'Technician dispatched' },
      }),
    );
  });

  it('CU-16 filters by service, kind, asset and day, alone and together', async () => {
    const { id, asset } = await withRepair();
    expect(await said(id, 'service=callbacks')).toHaveLength(2);
    expect(await said(id, 'kind=repair-order')).toHaveLength(3);
    // the callback is about the order, and so about its asset
    expect(await said(id, `assetId=${asset}&service=callbacks`)).toHaveLength(2);
    expect(await said(id, `assetId=${newId()}`)).toEqual([]);
    expect(await said(id, 'from=2026-11-23&to=2026-11-23')).toHaveLength(5);
    expect(await said(id, 'to=2026-11-22')).toEqual([]);
    expect(await said(id, 'rule=FR-02')).toEqual([]);
  });

  it('CU-16 pages by cursor, each entry once, when something is said in between', async () => {
    const { id, asset, hear } = await withRepair();
    const path = `customers/${id}/timeline?kind=repair-order`;
    const first = await archive.get(`${path}&limit=2`);
    await hear(newId(), 1, RepairOrderReportedV1, reported(id, asset), 30);
    const next = await archive.get(`${path}&limit=50&cursor=${String(first.body['next'])}`);
    const ids = [...first.body.items, ...next.body.items].map((entry) => entry['id']);
    expect([ids.length, new Set(ids).size]).toEqual([3, 3]);
  });

  it('CU-16 says nothing twice that is delivered twice', async () => {
    const { id } = await archive.filed();
    const order = newId();
    const data = reported(id, newId());
    expect(await archive.hear(order, 1, RepairOrderReportedV1, data)).toBe('applied');
    expect(await archive.hear(order, 1, RepairOrderReportedV1, data)).toBe('seen');
    expect(await said(id)).toEqual(['Fault reported']);
  });

  it('CU-16 waits for what comes before it in the same record', async () => {
    const { id } = await archive.filed();
    const order = newId();
    expect(await archive.hear(order, 2, RepairOrderDispatchedV1, dispatched, at(1))).toBe('parked');
    expect(await said(id)).toEqual([]);
    await archive.hear(order, 1, RepairOrderReportedV1, reported(id, newId()), at(0));
    expect(await said(id)).toEqual(['Technician dispatched', 'Fault reported']);
  });

  it('CU-16 learns of what asset a callback was when its order comes after it', async () => {
    const { id } = await archive.filed();
    const [order, callback, asset] = [newId(), newId(), newId()];
    await archive.hear(callback, 1, CallbackScheduledV1, scheduled(id, order), at(3));
    expect(await said(id, `assetId=${asset}`)).toEqual([]);
    await archive.hear(order, 1, RepairOrderReportedV1, reported(id, asset), at(4));
    expect(await said(id, `assetId=${asset}`)).toEqual(['Fault reported', 'Callback due']);
  });

  it('CU-16 is right in the end when two sources come at once', async () => {
    const { id } = await archive.filed();
    const asset = newId();
    const pairs = Array.from({ length: 8 }, () => [newId(), newId()] as const);
    await Promise.all(
      pairs.flatMap(([order, callback]) => [
        archive.hear(callback, 1, CallbackScheduledV1, scheduled(id, order)),
        archive.hear(order, 1, RepairOrderReportedV1, reported(id, asset)),
      ]),
    );
    expect(await said(id, `assetId=${asset}`)).toHaveLength(16);
  });

  it('CU-16 goes with a customer who is merged into another, also what is said later', async () => {
    const { id, order, callback } = await withRepair();
    const survivor = await archive.filed();
    await archive.merge(survivor.id, id);
    await archive.hear(newId(), 1, RepairOrderReportedV1, reported(id, newId()), at(40));
    await archive.hear(callback, 3, CallbackScheduledV1, scheduled(id, order), at(41));
    const all = await said(survivor.id);
    expect([all.length, await said(id)]).toEqual([7, all]);
    const { body } = await archive.get(`customers/${survivor.id}/overview`);
    expect(body['counts']).toContainEqual({
      ...{ service: 'field-repair', kind: 'repair-order', total: 2, open: 1 },
    });
    const last = await archive.filed();
    await archive.merge(last.id, survivor.id);
    expect(await said(last.id)).toEqual(all);
    const pages = await archive.get(`customers/${last.id}/timeline?service=callbacks&limit=1`);
    const rest = await archive.get(
      `customers/${last.id}/timeline?service=callbacks&cursor=${String(pages.body['next'])}`,
    );
    expect([pages.body.items.length, rest.body.items.length]).toEqual([1, 2]);
  });

  it('CU-16 has what this service says as soon as it is done, and nothing of what was undone', async () => {
    const { id } = await archive.filed();
    const atOnce = sentences(await timeline(id));
    expect([...atOnce].sort()).toEqual(['Filed', 'Next visit scheduled']);
    const asset = aCopier();
    expect((await archive.post(`customers/${id}/assets`, asset)).status).toBe(201);
    expect(sentences(await timeline(id))).toEqual(['Asset registered', ...atOnce]);
    expect((await archive.post(`customers/${id}/assets`, asset)).status).toBe(409);
    expect(await timeline(id)).toHaveLength(3);
  });

  it('CU-16 holds ids and codes only', async () => {
    const { id } = await withRepair();
    const rows = await archive.query('SELECT * FROM customer_entry WHERE customer_id = $1', [id]);
    expect(JSON.stringify(rows)).not.toMatch(/1391234|张三|R00000042|jam/u);
  });

  it('G-05 shows only supervisors who looked at what', async () => {
    const { id } = await archive.filed();
    const before = sentences(await timeline(id));
    const asked = { field: 'phone', reason: '客户来电核对' };
    expect((await archive.post(`customers/${id}/reveal`, asked)).status).toBe(200);
    expect(sentences(await timeline(id))).toEqual(before);
    expect(sentences(await timeline(id, '', manager))).toEqual(['A phone was shown', ...before]);
  });

  it('CU-16 is closed to another region, to the unknown, and to bad input', async () => {
    const { id } = await archive.filed({ regionCode: 'west' });
    const as = { ...agent, regions: ['east'] };
    for (const page of ['timeline', 'overview']) {
      expect((await archive.get(`customers/${id}/${page}`, { as })).status).toBe(404);
      expect((await archive.get(`customers/${newId()}/${page}`)).status).toBe(404);
      const nobody = { sub: 'x', roles: ['department-member'] };
      expect((await archive.get(`customers/${id}/${page}`, { as: nobody })).status).toBe(403);
    }
    for (const query of [
      'rule=x',
      'from=2026-02-30',
      'assetId=1',
      'cursor=x',
      'limit=201',
      'q=1',
    ]) {
      expect((await archive.get(`customers/${id}/timeline?${query}`)).status).toBe(400);
    }
  });
});

describe('CU-16 the page of a customer', () => {
  it('CU-16 shows the customer, their assets, what is open, how many of each, and the latest', async () => {
    const { id, hear } = await withRepair();
    const { body: asset } = await archive.post(`customers/${id}/assets`, aCopier());
    const order = newId();
    await hear(order, 1, RepairOrderReportedV1, reported(id, asset.id), 20);
    await hear(order, 2, RepairOrderDispatchedV1, dispatched, 21);
    const as = { sub: 'gm', roles: ['general-manager'] };
    const { status, body } = await archive.get(`customers/${id}/overview`, { as });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      customer: { id, phones: [expect.stringContaining('****')] },
      assets: [{ id: asset.id, contractKind: 'rental' }],
      open: [
        {
          ...{ recordId: order, service: 'field-repair', kind: 'repair-order', assetId: asset.id },
          ...{ openedAt: at(20), lastAt: at(21), last: { en: 'Technician dispatched' } },
        },
      ],
      counts: [
        { service: 'callbacks', kind: 'callback', total: 1, open: 0 },
        { service: 'customers', kind: 'asset', total: 1, open: 0 },
        { service: 'customers', kind: 'customer', total: 1, open: 0 },
        { service: 'customers', kind: 'loyalty', total: 1, open: 0 },
        { service: 'customers', kind: 'visit', total: 1, open: 0 },
        { service: 'field-repair', kind: 'repair-order', total: 2, open: 1 },
      ],
      latest: expect.arrayContaining([
        expect.objectContaining({ sentence: { zh: '已派工', en: 'Technician dispatched' } }),
        expect.objectContaining({ sentence: { zh: '登记设备', en: 'Asset registered' } }),
        expect.objectContaining({
          sentence: { zh: expect.any(String), en: 'Callback completed, dissatisfied' },
        }),
      ]),
    });
  });
});
