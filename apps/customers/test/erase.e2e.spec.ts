import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, newId, type Happened } from '@kefu/kernel';
import { CallbackScheduledV1, CallbackSkippedV1 } from '@kefu/messages-callbacks';
import { RepairOrderCancelledV1, RepairOrderReportedV1 } from '@kefu/messages-field-repair';
import { agent, Archive, manager, type Answer } from './archive.js';
import { fields, ImportDesk } from './import-desk.js';

let archive: Archive;
beforeAll(async () => {
  archive = await Archive.open();
});
afterAll(() => archive.close());

const erase = (customer: Answer['body'], more: object = {}, ask: object = {}) =>
  archive.post(
    `customers/${customer.id}/erase`,
    { reason: 'consent-withdrawn', number: customer['number'], ...more },
    { as: manager, ...ask },
  );
const withAsset = async (customer: Answer['body'], more: object = {}) => {
  const asset = { category: 'copier', model: 'KF-1', serial: newId(), contractKind: 'none' };
  return (await archive.post(`customers/${customer.id}/assets`, { ...asset, ...more })).body;
};
const reported = (customerId: string): Happened =>
  happened(RepairOrderReportedV1, {
    number: 'R00000042',
    customerId,
    assetId: newId(),
    regionId: 'east',
    model: 'KF-1',
    category: 'copier',
    contractKind: 'none',
    channel: 'phone',
    faultCode: 'paper-jam',
    reportedAt: '2026-11-23T02:00:00.000Z',
    ownerId: newId(),
  });
const cancelled = (customerId: string): Happened =>
  happened(RepairOrderCancelledV1, { customerId, reason: 'fixed-itself', cancelledBy: newId() });
const callback = (customerId: string) => ({
  plan: 'CB-03' as const,
  customerId,
  concerns: { repairOrderId: newId() },
});
const scheduled = (customerId: string): Happened =>
  happened(CallbackScheduledV1, { ...callback(customerId), dueAt: '2026-11-23T02:00:00.000Z' });
const skipped = (customerId: string): Happened =>
  happened(CallbackSkippedV1, {
    ...callback(customerId),
    reason: 'answered-elsewhere',
  });

/** Every row of every table, as text. */
const everything = async (): Promise<string> => {
  const tables = await archive.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
  );
  const rows: unknown[] = [];
  for (const { name } of tables) rows.push(await archive.query(`SELECT t::text FROM ${name} t`));
  return JSON.stringify(rows);
};

describe('G-05 erasing', () => {
  it('G-05 leaves nothing of the customer in any table, whatever was done', async () => {
    const phone = '13512349876';
    const customer = await archive.filed({
      name: '欧阳无忌',
      phones: [phone],
      idNumber: '11010519491231002X',
      address: '无忌巷九号',
      tags: ['无忌一家'],
      externalRef: 'OUYANG-007',
      customerSince: '2019-07-03',
    });
    const { id } = customer;
    const once = { headers: { 'idempotency-key': newId() } };
    const contact = { name: '欧阳无忌之妻', phone: '13512349877', maySign: false };
    await archive.post(`customers/${id}/contacts`, contact, once);
    await archive.patch(`customers/${id}`, { name: '欧阳无忌二', reason: '欧阳无忌来电' });
    await archive.post(`customers/${id}/reveal`, { field: 'phone', reason: '欧阳无忌要求' });
    const asset = await withAsset(customer, { serial: 'WUJI-0001', plate: '粤B无忌1' });
    const twin = await archive.filed({ name: '欧阳无忌三', phones: ['13512349878'] });
    const merger = { mergedId: twin.id, reason: '都是欧阳无忌' };
    expect((await archive.post(`customers/${id}/merge`, merger, { as: manager })).status).toBe(200);
    const traces = ['无忌', '1351234987', '11010519491231002X', 'WUJI', 'oywj', 'OUYANG-007'];
    const before = await everything();
    expect(traces.filter((trace) => before.includes(trace))).toEqual(traces);

    const erased = await erase(customer);
    expect(erased).toMatchObject({
      status: 200,
      body: {
        id,
        number: customer['number'],
        status: 'erased',
        erasure: { ground: 'consent-withdrawn' },
        name: '',
        phones: [],
        contacts: [],
        tags: [],
      },
    });
    const after = await everything();
    expect(traces.filter((trace) => after.includes(trace))).toEqual([]);

    expect((await archive.get(`assets/${asset.id}`)).body).toMatchObject({
      status: 'retired',
      serial: '',
      model: 'KF-1',
    });
    for (const record of [id, twin.id, asset.id]) {
      const trail = await archive.get(`audit/${record}`, { as: { ...manager, regions: ['*'] } });
      expect(trail.body).toMatchObject({ intact: true });
    }
    const again = await archive.post(`customers/${id}/contacts`, contact, once);
    expect([again.status, again.body.code]).toEqual([409, 'answer-not-kept']);
    const words = await archive.query(
      'SELECT person_id AS id FROM personal_outbox WHERE tombstone ORDER BY 1',
    );
    expect(words).toEqual([id, twin.id].sort().map((one) => ({ id: one })));
  });

  it('G-05 takes the words of whoever imported along: the name of the file, and why', async () => {
    const desk = new ImportDesk(archive);
    const file = '姓名,电话\n慕容无痕,13512340001\n王五,13512340002\n';
    const { id } = await desk.checked(file, { fields }, { duplicateReason: '慕容无痕本人要求' });
    const other = await desk.upload(file, {}, '慕容无痕.csv');
    const elsewhere = await desk.upload(file, {}, '名单.csv');
    await desk.run(id, 'all-or-nothing');
    const found = await archive.get('customers?phone=13512340001');
    const [customer] = found.body.items;
    if (!customer) throw new Error('nobody was filed');
    expect((await erase(customer as Answer['body'])).status).toBe(200);
    const namesOf = async (...ids: string[]) => {
      const names: unknown[] = [];
      for (const each of ids) {
        names.push((await archive.get(`imports/${each}`, { as: manager })).body['fileName']);
      }
      return names;
    };
    expect(await namesOf(id, other.body.id, elsewhere.body.id)).toEqual(['', '', '名单.csv']);
    const after = await everything();
    expect(after).not.toContain('慕容无痕本人要求');
    expect(after).not.toContain('慕容无痕.csv');
  });

  it('G-05 keeps number and id, finds the customer by nothing else, and changes nothing', async () => {
    const customer = await archive.filed({ phones: ['13400000001'] });
    await erase(customer);
    const { id } = customer;
    expect((await archive.get('customers?phone=13400000001&status=erased')).body.items).toEqual([]);
    const found = await archive.get(`customers?status=erased&number=${String(customer['number'])}`);
    expect(found.body.items.map((one) => one.id)).toEqual([id]);
    expect((await archive.get(`customers/${id}`)).body).toMatchObject({ status: 'erased' });
    const reveal = await archive.post(`customers/${id}/reveal`, { field: 'phone', reason: '核对' });
    expect([reveal.status, reveal.body.code]).toEqual([404, 'nothing-to-reveal']);
    const asset = { category: 'copier', model: 'KF-1', serial: 'after', contractKind: 'none' };
    for (const refused of [
      await archive.patch(`customers/${id}`, { name: '张三' }),
      await archive.post(`customers/${id}/contacts`, { name: '王五', maySign: true }),
      await archive.post(`customers/${id}/assets`, asset),
      await archive.post(
        `customers/${(await archive.filed()).id}/merge`,
        { mergedId: id, reason: '重复' },
        { as: manager },
      ),
    ]) {
      expect(refused).toMatchObject({ status: 409, body: { code: 'erased', rule: 'G-05' } });
    }
    const twice = await erase(customer);
    expect([twice.status, twice.body.code]).toEqual([409, 'wrong-state']);
    const refiled = await archive.post('customers', {
      kind: 'person',
      name: '张三',
      phones: ['13400000001'],
      regionCode: 'east',
    });
    expect(refiled.status).toBe(201);
  });

  it('G-05 names each open obligation, and waits until it is settled', async () => {
    const customer = await archive.filed();
    const { id } = customer;
    const merged = await archive.filed();
    const asset = await withAsset(customer, { contractKind: 'rental' });
    const [order, call] = [newId(), newId()];
    await archive.tell(order, 1, reported(merged.id));
    await archive.tell(call, 1, scheduled(id));
    const merger = { mergedId: merged.id, reason: '重复建档' };
    await archive.post(`customers/${id}/merge`, merger, { as: manager });
    const refused = await erase(customer);
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'obligations-open', rule: 'G-05' },
    });
    const open = refused.body['obligations'] as { kind: string; id: string; number?: string }[];
    expect(open.map((one) => [one.kind, one.id, one.number])).toEqual([
      ['asset-under-contract', asset.id, undefined],
      ['repair-order', order, 'R00000042'],
      ['callback', call, undefined],
    ]);
    const listed = await archive.get(`customers/${id}/obligations`, { as: manager });
    expect(listed.body.items).toEqual(open);
    await archive.tell(order, 2, cancelled(merged.id));
    await archive.tell(call, 2, skipped(id));
    await archive.post(`assets/${asset.id}/retire`, { reason: '退租' });
    expect((await erase(customer)).status).toBe(200);
  });

  it('G-05 takes an obligation that is heard twice for one, and one in reverse for settled', async () => {
    const customer = await archive.filed();
    const [order, call] = [newId(), newId()];
    expect(await archive.tell(order, 2, cancelled(customer.id))).toBe('parked');
    expect(await archive.tell(order, 1, reported(customer.id))).toBe('applied');
    expect(await archive.tell(order, 1, reported(customer.id))).toBe('seen');
    await archive.tell(call, 1, scheduled(customer.id));
    await archive.tell(call, 1, scheduled(customer.id));
    const listed = await archive.get(`customers/${customer.id}/obligations`, { as: manager });
    expect(listed.body.items.map(({ id }) => id)).toEqual([call]);
  });

  it('G-05 refuses who may not, what is not there, and a slip of the hand', async () => {
    const customer = await archive.filed();
    const elsewhere = await archive.filed({ regionCode: 'west' });
    const refused = async (...of: Parameters<typeof erase>) => {
      const { status, body } = await erase(...of);
      return [status, body.code];
    };
    expect(await refused(customer, {}, { as: agent })).toEqual([403, 'role-missing']);
    const inEast = { as: { ...manager, regions: ['east'] } };
    expect(await refused(elsewhere, {}, inEast)).toEqual([404, 'not-found']);
    expect(await refused({ ...customer, id: newId() })).toEqual([404, 'not-found']);
    expect(await refused({ ...customer, number: 'C999999' })).toEqual([422, 'number-differs']);
    expect(await refused(customer, { reason: '张三要求' })).toEqual([400, 'malformed']);
    const stale = { headers: { 'if-match': '"9"' } };
    expect(await refused(customer, {}, stale)).toEqual([412, 'stale-version']);
    expect((await archive.get(`customers/${customer.id}`)).body['status']).toBe('active');
    const both = await Promise.all([erase(customer), erase(customer)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
