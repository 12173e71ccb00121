import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RegionOpenedV1 } from '@kefu/messages-staff';
import { agent, Archive, manager } from './archive.js';

let archive: Archive;
beforeAll(async () => {
  archive = await Archive.open();
});
afterAll(() => archive.close());

const person = (phone: string, more: object = {}) => ({
  kind: 'person',
  name: '李四',
  phones: [phone],
  regionCode: 'east',
  ...more,
});

describe('CU-01 filing', () => {
  it('CU-01 gives each customer a number that no other has', async () => {
    const first = await archive.post('customers', person('13800000001'));
    const second = await archive.post('customers', person('13800000002'));
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(first.body['number']).toMatch(/^C\d{6}$/);
    expect(first.body['number']).not.toBe(second.body['number']);
    expect(first.etag).toBe('"1"');
    const [{ type }] = (await archive.query<{ type: string }>(
      'SELECT type FROM outbox WHERE aggregate_id = $1',
      [first.body.id],
    )) as [{ type: string }];
    expect(type).toBe('kefu.customers.customer.registered.v1');
  });

  it('CU-01 answers 409 with the masked candidates when the phone is on record', async () => {
    const known = await archive.filed({ phones: ['0755-8888 6666'] });
    const again = await archive.post('customers', person('+86 755 88886666'));
    expect([again.status, again.body.code, again.body['rule']]).toEqual([
      409,
      'likely-duplicate',
      'CU-01',
    ]);
    expect(again.body['candidates']).toEqual([
      {
        customerId: known.id,
        number: known['number'],
        regionCode: 'east',
        name: '张三',
        phones: ['075****6666'],
        same: ['phone'],
      },
    ]);
  });

  it('CU-01 tells of a candidate in another region only that there is one', async () => {
    await archive.filed({ phones: ['13800000010'], regionCode: 'west' });
    const as = { sub: 'agent-2', roles: ['agent'], regions: ['east'] };
    const again = await archive.post('customers', person('13800000010'), { as });
    const [candidate] = again.body['candidates'] as object[];
    expect(Object.keys(candidate ?? {}).sort()).toEqual([
      'customerId',
      'number',
      'regionCode',
      'same',
    ]);
  });

  it.each([
    ['ID number', { idNumber: '11010519491231002X' }, { idNumber: '11010519491231002x' }],
    [
      'organisation code',
      { kind: 'organisation', organisationCode: '91350100M000100Y43' },
      { kind: 'organisation', organisationCode: '91350100m000100y43' },
    ],
    [
      'asset serial',
      { assets: [{ category: 'copier', model: 'KF-1', serial: 'ab 1-2', contractKind: 'none' }] },
      { assets: [{ category: 'copier', model: 'KF-1', serial: 'AB12', contractKind: 'none' }] },
    ],
    [
      'phone of a contact',
      { contacts: [{ name: '王五', phone: '13800000020', maySign: true }] },
      { phones: ['13800000020'] },
    ],
  ])('CU-01 takes the same %s for a likely duplicate', async (_what, first, second) => {
    const known = await archive.filed(first);
    const again = await archive.post('customers', { ...person('13800009999'), ...second });
    expect([again.status, again.body.code]).toEqual([409, 'likely-duplicate']);
    expect(again.body['candidates']).toMatchObject([{ customerId: known.id }]);
  });

  it('CU-01 files a likely duplicate with an explicit reason, which the audit trail keeps', async () => {
    await archive.filed({ phones: ['13800000030'] });
    const again = await archive.post(
      'customers',
      person('13800000030', { duplicateReason: '父子共用电话' }),
    );
    expect(again.status).toBe(201);
    const trail = await archive.get(`audit/${again.body.id}`, { as: manager });
    expect(trail.body['entries']).toMatchObject([{ reason: '父子共用电话' }]);
  });

  it('CU-01 lets exactly one of eight through that file the same customer at once', async () => {
    const all = await Promise.all(
      Array.from({ length: 8 }, () => archive.post('customers', person('13800000040'))),
    );
    expect(all.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(7).fill(409)]);
  });

  it('CU-01 files nothing of a customer when one of their assets cannot be registered', async () => {
    const asset = { category: 'copier', model: 'KF-1', serial: '---', contractKind: 'none' };
    const refused = await archive.post('customers', person('13800000050', { assets: [asset] }));
    expect(refused.status).toBe(400);
    const found = await archive.get('customers?phone=13800000050');
    expect(found.body.items).toEqual([]);
  });
});

describe('changing', () => {
  it('changes what is named, clears what is null and leaves the rest', async () => {
    const { id } = await archive.filed({ address: '示例路1号', tags: ['a'] });
    const patch = { address: null, tier: 'vip' };
    const changed = await archive.patch(`customers/${id}`, patch, { as: manager });
    expect(changed.body).toMatchObject({ tier: 'vip', tags: ['a'], name: '张三', version: 2 });
    expect(changed.body).not.toHaveProperty('address');
    const events = await archive.query<{ body: string }>(
      'SELECT body FROM outbox WHERE aggregate_id = $1 ORDER BY sequence',
      [id],
    );
    expect(JSON.parse(events[1]?.body ?? '')).toMatchObject({
      type: 'kefu.customers.customer.changed.v1',
      data: { tier: 'vip', changed: ['tier'] },
    });
  });

  it('refuses a change of what was changed since it was read', async () => {
    const { id } = await archive.filed();
    const headers = { 'if-match': '"1"' };
    const [one, other] = await Promise.all([
      archive.patch(`customers/${id}`, { tier: 'vip' }, { as: manager, headers }),
      archive.patch(`customers/${id}`, { tier: 'key' }, { as: manager, headers }),
    ]);
    expect([one.status, other.status].sort()).toEqual([200, 412]);
  });

  it('CU-01 refuses a change that makes a likely duplicate, unless a reason is given', async () => {
    await archive.filed({ phones: ['13800000060'] });
    const { id } = await archive.filed();
    const refused = await archive.patch(`customers/${id}`, { phones: ['13800000060'] });
    expect([refused.status, refused.body.code]).toEqual([409, 'likely-duplicate']);
    const body = { phones: ['13800000060'], duplicateReason: '同一公司总机' };
    expect((await archive.patch(`customers/${id}`, body)).status).toBe(200);
  });

  it('answers a repeated request with the first answer, and refuses the key for another body', async () => {
    const headers = { 'idempotency-key': 'file-1' };
    const body = person('13800000070');
    const first = await archive.post('customers', body, { headers });
    const second = await archive.post('customers', body, { headers });
    expect([second.status, second.body]).toEqual([201, first.body]);
    const other = await archive.post('customers', person('13800000071'), { headers });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  it('keeps contacts, and retires them without losing them (G-03)', async () => {
    const { id } = await archive.filed();
    const added = await archive.post(`customers/${id}/contacts`, {
      name: '王五',
      phone: '0755 8888 7777',
      maySign: true,
    });
    expect([added.status, added.body['contacts']]).toMatchObject([
      201,
      [{ name: '王五', phone: '075588887777', maySign: true }],
    ]);
    const [contact] = added.body['contacts'] as { contactId: string }[];
    const path = `customers/${id}/contacts/${contact?.contactId ?? ''}`;
    const changed = await archive.patch(path, { phone: null, position: '经理' });
    expect(changed.body['contacts']).toMatchObject([{ name: '王五', position: '经理' }]);
    const retired = await archive.post(`${path}/retire`, { reason: '已离职' });
    expect(retired.body['contacts']).toMatchObject([{ name: '王五', maySign: false }]);
    const gone = await archive.patch(path, { name: '赵六' });
    expect([gone.status, gone.body.code]).toEqual([404, 'contact-not-found']);
  });

  it('G-03 voids a customer with a reason, never deletes one, and changes nothing of it any more', async () => {
    const { id } = await archive.filed();
    const refused = await archive.post(`customers/${id}/void`, { reason: '录错' });
    expect(refused.status).toBe(403);
    const voided = await archive.post(`customers/${id}/void`, { reason: '录错' }, { as: manager });
    expect([voided.status, voided.body['status']]).toEqual([200, 'voided']);
    const changed = await archive.patch(`customers/${id}`, { tier: 'vip' });
    expect([changed.status, changed.body.code, changed.body['rule']]).toEqual([
      409,
      'voided',
      'G-03',
    ]);
    const trail = await archive.get(`audit/${id}`, { as: manager });
    expect(trail.body).toMatchObject({ intact: true, entries: [{}, { reason: '录错' }] });
  });

  it('G-03 does not void a customer who still has assets', async () => {
    const { id } = await archive.filed({
      assets: [{ category: 'copier', model: 'KF-1', serial: 'VOID-1', contractKind: 'none' }],
    });
    const refused = await archive.post(`customers/${id}/void`, { reason: '录错' }, { as: manager });
    expect([refused.status, refused.body.code]).toEqual([409, 'has-assets']);
  });

  it('G-05 keeps personal values in the audit trail only under the customer’s own key', async () => {
    const { id } = await archive.filed({ name: '欧阳娜', address: '示例路77号' });
    const [entry] = await archive.query<{ body: string }>(
      'SELECT body FROM audit WHERE aggregate_id = $1',
      [id],
    );
    expect(entry?.body).toContain('sealed');
    expect(entry?.body).not.toMatch(/欧阳娜|示例路|oyn|1391234/);
    const [outbox] = await archive.query<{ body: string }>(
      'SELECT body FROM outbox WHERE aggregate_id = $1',
      [id],
    );
    expect(outbox?.body).not.toMatch(/欧阳娜|示例路|1391234/);
  });
});

describe('regions', () => {
  const westerner = { ...agent, regions: ['west'] };

  it('hides another region’s customer', async () => {
    const { id } = await archive.filed();
    const as = westerner;
    const answers = await Promise.all([
      archive.get(`customers/${id}`, { as }),
      archive.patch(`customers/${id}`, { tier: 'vip' }, { as }),
      archive.get(`customers/${id}/assets`, { as }),
      archive.post(`customers/${id}/reveal`, { field: 'phone', reason: '核对' }, { as }),
      archive.post(`customers/${id}/contacts`, { name: '王', maySign: false }, { as }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  });

  it('files nobody into a region that one does not work on', async () => {
    const refused = await archive.post('customers', person('13800000080'), { as: westerner });
    expect([refused.status, refused.body.code]).toEqual([403, 'region-not-yours']);
  });

  it('refuses a region that is not known yet, and takes it once staff has opened it', async () => {
    const body = person('13800000081', { regionCode: 'north' });
    const refused = await archive.post('customers', body);
    expect([refused.status, refused.body.code]).toEqual([422, 'region-unknown']);
    await archive.hear('019a0000-0000-7000-8000-000000000001', 1, RegionOpenedV1, {
      code: 'north',
    });
    expect((await archive.post('customers', body)).status).toBe(201);
  });
});
