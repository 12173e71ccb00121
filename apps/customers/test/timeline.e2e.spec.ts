import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type EventClass } from '@kefu/kernel';
import { CallbackCompletedV1, CallbackScheduledV1 } from '@kefu/messages-callbacks';
import {
  AssetRegisteredV1,
  CustomerRegisteredV1,
  RevealRecordedV1,
} from '@kefu/messages-customers';
import {
  RepairOrderClosedV1,
  RepairOrderDispatchedV1,
  RepairOrderReportedV1,
} from '@kefu/messages-field-repair';
import { KeepEntries } from '../src/timeline/index.js';
import { agent, Archive, manager } from './archive.js';

let archive: Archive;
beforeAll(async () => {
  archive = await Archive.open();
});
afterAll(() => archive.close());

const technicianId = newId();
const at = (minute: number): string => `2026-11-23T10:${String(minute).padStart(2, '0')}:00.000Z`;

const reported = (customerId: string, assetId: string) => ({
  number: 'R00000042',
  customerId,
  assetId,
  regionId: 'east',
  model: 'KF-350',
  category: 'copier',
  contractKind: 'rental',
  channel: 'phone',
  faultCode: 'jam',
  reportedAt: at(0),
  ownerId: technicianId,
});
const dispatched = {
  technicianId,
  regionId: 'east',
  outOfRegion: false,
  direct: false,
  dispatchedBy: technicianId,
  again: false,
  dispatchedAt: at(1),
};
const scheduled = (customerId: string, repairOrderId: string) => ({
  plan: 'CB-03',
  customerId,
  concerns: { repairOrderId },
  dueAt: at(3),
});
const closed = (customerId: string, callbackId: string) => ({
  customerId,
  outcome: 'confirmed',
  callbackId,
  visits: 1,
  firstTimeFix: true,
  repeats: 0,
  noShows: 0,
  closedAt: at(6),
});
const completed = (customerId: string, repairOrderId: string) => ({
  ...{ plan: 'CB-03', customerId, concerns: { repairOrderId } },
  ...{ dissatisfied: true, wantsToComplain: false, completedBy: technicianId, completedAt: at(5) },
});

const timeline = async (id: string, query = '', as = agent) => {
  const { status, body } = await archive.get(`customers/${id}/timeline?${query}`, { as });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body.items;
};
const said = async (id: string, query = '', as = agent): Promise<unknown[]> =>
  (await timeline(id, query, as)).map(({ sentence }) => (sentence as { en: string }).en);

/** A customer with a repair that is closed and a callback about it. */
const withRepair = async () => {
  const { id } = await archive.filed();
  const [order, callback, asset] = [newId(), newId(), newId()];
  const hear = (record: string, sequence: number, of: EventClass, data: object, minute: number) =>
    archive.hear(record, sequence, of, data, at(minute));
  await hear(order, 1, RepairOrderReportedV1, reported(id, asset), 0);
  await hear(order, 2, RepairOrderDispatchedV1, dispatched, 1);
  await hear(callback, 1, CallbackScheduledV1, scheduled(id, order), 3);
  await hear(callback, 2, CallbackCompletedV1, completed(id, order), 5);
  await hear(order, 3, RepairOrderClosedV1, closed(id, callback), 6);
  return { id, order, callback, asset, hear };
};

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
    expect(entries[3]).toMatchObject({
      at: at(1),
      service: 'field-repair',
      kind: 'repair-order',
      event: RepairOrderDispatchedV1.type,
      recordId: order,
      assetId: asset,
      personId: technicianId,
      sentence: { zh: '已派工', en: 'Technician dispatched' },
    });
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
    const first = await archive.get(`customers/${id}/timeline?limit=2`);
    await hear(newId(), 1, RepairOrderReportedV1, reported(id, asset), 30);
    const next = await archive.get(
      `customers/${id}/timeline?limit=50&cursor=${String(first.body['next'])}`,
    );
    const ids = [...first.body.items, ...next.body.items].map((entry) => entry['id']);
    expect([ids.length, new Set(ids).size]).toEqual([5, 5]);
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

  it('CU-16 moves with a customer who is merged into another, also what is said later', async () => {
    const { id, order, callback } = await withRepair();
    const survivor = await archive.filed();
    await archive.service.app.get(KeepEntries).move(id, survivor.id);
    expect([await said(id), (await said(survivor.id)).length]).toEqual([[], 5]);
    await archive.hear(newId(), 1, RepairOrderReportedV1, reported(id, newId()), at(40));
    await archive.hear(callback, 3, CallbackScheduledV1, scheduled(id, order), at(41));
    expect([await said(id), (await said(survivor.id)).length]).toEqual([[], 7]);
  });

  it('CU-16 holds ids and codes only', async () => {
    const { id } = await withRepair();
    const rows = await archive.query('SELECT * FROM customer_entry WHERE customer_id = $1', [id]);
    expect(JSON.stringify(rows)).not.toMatch(/1391234|张三|R00000042|jam/u);
  });

  it('G-05 shows only supervisors who looked at what', async () => {
    const { id } = await archive.filed();
    await archive.hear(id, 1, CustomerRegisteredV1, {
      ...{ number: 'C000001', kind: 'person', stage: 'potential', tier: 'standard' },
      regionId: 'east',
    });
    const data = { customerId: id, field: 'phone' };
    await archive.hear(newId(), 1, RevealRecordedV1, data, at(9));
    expect(await said(id)).toEqual(['Filed']);
    expect(await said(id, '', manager)).toEqual(expect.arrayContaining(['A phone was shown']));
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
    const vehicle = { category: 'copier', model: 'KF-1', serial: newId(), contractKind: 'rental' };
    const { body: asset } = await archive.post(`customers/${id}/assets`, vehicle);
    const order = newId();
    await hear(order, 1, RepairOrderReportedV1, reported(id, asset.id), 20);
    await hear(order, 2, RepairOrderDispatchedV1, dispatched, 21);
    await hear(
      asset.id,
      1,
      AssetRegisteredV1,
      {
        ...{ customerId: id, model: 'KF-1', category: 'copier', regionId: 'east' },
        contractKind: 'rental',
      },
      19,
    );
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
        { service: 'field-repair', kind: 'repair-order', total: 2, open: 1 },
      ],
      latest: [
        { service: 'field-repair', sentence: { en: 'Technician dispatched' } },
        { service: 'customers', sentence: { en: 'Asset registered' } },
        { service: 'callbacks', sentence: { en: 'Callback completed, dissatisfied' } },
      ],
    });
  });
});
