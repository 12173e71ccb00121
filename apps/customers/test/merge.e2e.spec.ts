import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { agent, Archive, faultsOf, manager } from './archive.js';

let archive: Archive;
beforeAll(async () => {
  archive = await Archive.open();
});
afterAll(() => archive.close());

let serial = 0;
const withAsset = async (more: object = {}) => {
  const customer = await archive.filed(more);
  const asset = await archive.post(`customers/${customer.id}/assets`, {
    category: 'copier',
    model: 'KF-1',
    serial: `M-${(serial += 1)}`,
    contractKind: 'none',
  });
  return { customer, asset: asset.body };
};
const merge = (survivor: string, merged: string, more: object = {}, ask: object = {}) =>
  archive.post(
    `customers/${survivor}/merge`,
    { mergedId: merged, reason: '重复建档', ...more },
    { as: manager, ...ask },
  );
const eventsOf = (id: string) =>
  archive.query<{ type: string; body: string }>(
    'SELECT type, body FROM outbox WHERE aggregate_id = $1 ORDER BY sequence',
    [id],
  );

describe('CU-01 merging', () => {
  it('CU-01 makes one customer of two: phones, contacts, tags and assets of both', async () => {
    const { customer: a, asset: theirs } = await withAsset({ tags: ['甲'] });
    const contacts = [{ name: '王五', phone: '13700000001', maySign: true }];
    const { customer: b, asset: other } = await withAsset({ tags: ['乙'], contacts });
    const merged = await merge(a.id, b.id);
    expect([merged.status, merged.etag]).toEqual([200, '"2"']);
    expect(merged.body).toMatchObject({
      id: a.id,
      status: 'active',
      tags: ['甲', '乙'],
      contacts: [{ name: '王五' }],
    });
    expect(merged.body['phones']).toHaveLength(2);
    const assets = await archive.get(`customers/${a.id}/assets`);
    expect(assets.body.items.map(({ id }) => id)).toEqual([theirs.id, other.id]);
    const [, event] = await eventsOf(b.id);
    expect(event?.type).toBe('kefu.customers.customer.merged.v1');
    expect(JSON.parse(event?.body ?? '')).toMatchObject({
      rule: 'CU-01',
      data: { number: b['number'], survivorId: a.id, survivorNumber: a['number'] },
    });
  });

  it('CU-01 keeps what only the other has, and takes neither side’s reference for somebody new', async () => {
    const a = await archive.filed();
    const b = await archive.filed({ externalRef: 'CRM-1', customerSince: '2020-02-29' });
    const c = await archive.filed({ externalRef: 'CRM-2', customerSince: '2019-01-01' });
    expect((await merge(a.id, b.id)).body).toMatchObject({
      ...{ externalRef: 'CRM-1', customerSince: '2020-02-29' },
    });
    expect((await merge(a.id, c.id)).body).toMatchObject({
      ...{ externalRef: 'CRM-1', customerSince: '2019-01-01' },
    });
    for (const externalRef of ['CRM-1', 'CRM-2']) {
      const anew = { kind: 'person', name: '王五', regionCode: 'east', externalRef };
      const refused = await archive.post('customers', anew);
      expect(refused).toMatchObject({
        status: 409,
        body: { code: 'external-ref-taken', candidates: [{ customerId: a.id }] },
      });
    }
    const back = await archive.patch(`customers/${a.id}`, { externalRef: 'CRM-2' });
    expect(back.body['externalRef']).toBe('CRM-2');
  });

  it('CU-01 hands over every field of an asset as it is, but for whose it is', async () => {
    const { customer: a } = await withAsset();
    const b = await archive.filed();
    const filled = {
      ...{ category: 'vehicle', model: 'KF-9', serial: 'MERGE-ALL-1', plate: '粤B·00001' },
      ...{ contractKind: 'rental', contractNumber: 'HT-1', warrantyEnd: '2027-02-28' },
    };
    const asset = (await archive.post(`customers/${b.id}/assets`, filled)).body;
    const rowOf = async (): Promise<Record<string, unknown>> => {
      const [row] = await archive.query<{ row: Record<string, unknown> }>(
        `SELECT to_jsonb(asset) - '{version,event_sequence,audit_hash,updated_at,customer_id}'::text[]
           AS row FROM asset WHERE id = $1`,
        [asset.id],
      );
      return row?.row ?? {};
    };
    const before = await rowOf();
    expect(Object.entries(before).filter(([, value]) => value === null)).toEqual([]);
    await merge(a.id, b.id);
    expect(await rowOf()).toEqual(before);
  });

  it('CU-01 finds the survivor by the old id, number and phone; the old record stays', async () => {
    const a = await archive.filed();
    const { customer: b } = await withAsset({ phones: ['13600000001'], name: '张叁' });
    await merge(a.id, b.id);
    const read = await archive.get(`customers/${b.id}`);
    expect([read.status, read.body.id]).toEqual([200, a.id]);
    const number = String(b['number']);
    for (const query of [`number=${number}`, 'phone=13600000001']) {
      const found = await archive.get(`customers?${query}`);
      expect(found.body.items.map(({ id }) => id)).toEqual([a.id]);
    }
    const asFiled = await archive.get(`customers/${b.id}?asFiled=true`);
    expect(asFiled.body).toMatchObject({
      id: b.id,
      number,
      name: '张叁',
      status: 'merged',
      mergedInto: a.id,
    });
    const listed = await archive.get(`customers?status=merged&mergedInto=${a.id}`);
    expect(listed.body.items.map(({ id }) => id)).toEqual([b.id]);
    expect((await archive.get(`customers/${b.id}/assets`)).body.items).toHaveLength(1);
    const trail = await archive.get(`audit/${b.id}`, { as: { ...manager, regions: ['*'] } });
    expect(trail.body).toMatchObject({ intact: true });
  });

  it('CU-01 leads on through several mergers', async () => {
    const [a, b, c] = [await archive.filed(), await archive.filed(), await archive.filed()];
    await merge(b.id, a.id);
    await merge(c.id, b.id);
    for (const old of [a, b]) {
      expect((await archive.get(`customers/${old.id}`)).body.id).toBe(c.id);
      const found = await archive.get(`customers?number=${String(old['number'])}`);
      expect(found.body.items.map(({ id }) => id)).toEqual([c.id]);
    }
  });

  it('G-05 shows what was revealed before the merger among the survivor’s', async () => {
    const [a, b] = [await archive.filed(), await archive.filed()];
    const reveal = { field: 'phone', reason: '核对身份' };
    await archive.post(`customers/${b.id}/reveal`, reveal);
    await merge(a.id, b.id);
    await archive.post(`customers/${b.id}/reveal`, reveal);
    const shown = await archive.get(`customers/${b.id}/reveals`, { as: manager });
    expect(shown.body.items).toHaveLength(2);
  });

  it('CU-01 changes nothing of a merged record, and says who stands for it', async () => {
    const [a, b] = [await archive.filed(), await archive.filed()];
    await merge(a.id, b.id);
    const asset = { category: 'copier', model: 'KF-1', serial: 'late', contractKind: 'none' };
    for (const refused of [
      await archive.patch(`customers/${b.id}`, { tier: 'key' }),
      await archive.post(`customers/${b.id}/contacts`, { name: '王五', maySign: true }),
      await archive.post(`customers/${b.id}/assets`, asset),
      await merge(b.id, (await archive.filed()).id),
      await merge((await archive.filed()).id, b.id),
    ]) {
      expect(refused).toMatchObject({
        status: 409,
        body: { code: 'merged', rule: 'CU-01', mergedInto: a.id },
      });
    }
    const voided = await archive.post(
      `customers/${b.id}/void`,
      { reason: '录错' },
      { as: manager },
    );
    expect([voided.status, voided.body.code]).toEqual([409, 'wrong-state']);
  });

  it('CU-01 refuses what cannot be merged, and leaves both as they were', async () => {
    const a = await archive.filed();
    const organisation = await archive.filed({ kind: 'organisation', name: '示例公司' });
    const elsewhere = await archive.filed({ regionCode: 'west' });
    const inEast = { as: { ...manager, regions: ['east'] } };
    const voided = await archive.filed();
    await archive.post(`customers/${voided.id}/void`, { reason: '录错' }, { as: manager });
    const refused = async (...of: Parameters<typeof merge>) => {
      const { status, body } = await merge(...of);
      return [status, body.code];
    };
    expect(await refused(a.id, a.id)).toEqual([409, 'same-customer']);
    expect(await refused(a.id, organisation.id)).toEqual([409, 'kinds-differ']);
    expect(await refused(a.id, voided.id)).toEqual([409, 'voided']);
    expect(await refused(a.id, newId())).toEqual([422, 'unknown-record']);
    expect(await refused(a.id, elsewhere.id, {}, inEast)).toEqual([422, 'unknown-record']);
    expect(await refused(elsewhere.id, a.id, {}, inEast)).toEqual([404, 'not-found']);
    expect(await refused(newId(), a.id)).toEqual([404, 'not-found']);
    expect(await refused(a.id, elsewhere.id, {}, { as: agent })).toEqual([403, 'role-missing']);
    const stale = { headers: { 'if-match': '"7"' } };
    expect(await refused(a.id, elsewhere.id, {}, stale)).toEqual([412, 'stale-version']);
    const bad = { mergedId: '张三', reason: '', choices: { name: 'both' }, more: 1 };
    expect(faultsOf(await merge(a.id, a.id, bad)).sort()).toEqual([
      '/choices/name is-in',
      '/mergedId is-uuid',
      '/more unknown-field',
      '/reason is-length',
    ]);
    expect((await archive.get(`customers/${a.id}`)).etag).toBe('"1"');
    expect((await archive.get(`customers/${elsewhere.id}`)).body['status']).toBe('active');
    const reason = { kindsDifferReason: '个体户' };
    expect((await merge(a.id, organisation.id, reason)).status).toBe(200);
  });

  it('CU-01 refuses two ID numbers unless one is chosen', async () => {
    const a = await archive.filed({ idNumber: '11010519491231002X' });
    const b = await archive.filed({ idNumber: '440524188001010014' });
    const refused = await merge(a.id, b.id);
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'keys-differ', rule: 'CU-01', fields: ['idNumber'] },
    });
    const merged = await merge(a.id, b.id, { choices: { idNumber: 'merged' } }, {});
    expect(merged.status).toBe(200);
    const found = await archive.get('customers?idNumber=440524188001010014');
    expect(found.body.items.map(({ id }) => id)).toEqual([a.id]);
  });

  it('CU-01 merges only once when two are merged at the same moment in opposite directions', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { customer: a } = await withAsset();
      const { customer: b } = await withAsset();
      const both = await Promise.all([merge(a.id, b.id), merge(b.id, a.id)]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      const [one] = (await archive.get(`customers/${a.id}`)).body.id === a.id ? [a] : [b];
      expect((await archive.get(`customers/${one.id}/assets`)).body.items).toHaveLength(2);
    }
  });

  it('CU-01 files no asset for who is just being merged', async () => {
    const [a, b] = [await archive.filed(), await archive.filed()];
    const asset = {
      category: 'copier',
      model: 'KF-1',
      serial: `M-${newId()}`,
      contractKind: 'none',
    };
    const [merged, filed] = await Promise.all([
      merge(a.id, b.id),
      archive.post(`customers/${b.id}/assets`, asset),
    ]);
    expect(merged.status).toBe(200);
    expect([201, 409]).toContain(filed.status);
    const left = await archive.query('SELECT id FROM asset WHERE customer_id = $1', [b.id]);
    expect(left).toEqual([]);
  });

  it('CU-01 merges once under one Idempotency-Key, and answers the same again', async () => {
    const [a, b] = [await archive.filed(), await archive.filed()];
    const once = { headers: { 'idempotency-key': newId() } };
    const first = await merge(a.id, b.id, {}, once);
    const again = await merge(a.id, b.id, {}, once);
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.body).toEqual(first.body);
    expect(await eventsOf(b.id)).toHaveLength(2);
  });
});
