import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { RegionChangedV1 } from '@kefu/messages-staff';
import { Database } from '@kefu/persistence';
import { firstBrokenEntry, readTrail } from '@kefu/persistence';
import { agent, Archive, faultsOf, manager } from './archive.js';
import { archivist, fields, ImportDesk } from './import-desk.js';

let archive: Archive;
let desk: ImportDesk;

beforeAll(async () => {
  archive = await Archive.open();
  desk = new ImportDesk(archive);
});
afterAll(() => archive.close());

const count = async (sql: string, values: readonly unknown[] = []): Promise<number> => {
  const [row] = await archive.query<{ count: number }>(`SELECT count(*) FROM ${sql}`, values);
  return row?.count ?? 0;
};

const everything = [
  ...fields,
  { field: 'externalRef', column: '编号' },
  { field: 'stage', column: '流失', values: { 是: 'lapsed', 否: 'existing' } },
  { field: 'customerSince', column: '月数', monthsAgo: true },
  { field: 'tags', column: '标签' },
  { field: 'contact.name', column: '联系人' },
  { field: 'asset.serial', column: '序列号' },
  { field: 'asset.model', column: '型号', otherwise: 'KF-1' },
  { field: 'asset.category', text: 'copier' },
  { field: 'asset.contractKind', column: '合同' },
];

describe('CU-15 a file of customers', () => {
  it('becomes customers and assets with numbers, events, trails and personal data announced', async () => {
    const head = '编号,姓名,电话,流失,月数,标签,联系人,序列号,型号,合同';
    const file = `${head}\r\nA-1,王芳,13600000001;0755-88880001,是,12,甲、乙,李强,SN-A-1,,租赁\nA-2,"东湖, 物流",,否,0,,,,,\n`;
    const checked = await desk.checked(file, { fields: everything });
    expect(checked).toMatchObject({ status: 'checked', rows: 2, badRows: 0, encoding: 'utf-8' });
    const done = await desk.run(checked.id, 'all-or-nothing');
    expect(done).toMatchObject({ status: 'done', filed: 2, filedAssets: 1, skipped: 0 });
    const { body } = await archive.get('customers?externalRef=A-1', { as: manager });
    expect(body.items).toMatchObject([
      {
        number: expect.stringMatching(/^C\d{6}$/) as unknown,
        name: '王芳',
        kind: 'person',
        stage: 'lapsed',
        phones: ['13600000001', '075588880001'],
        tags: ['甲', '乙'],
        contacts: [{ name: '李强', maySign: false }],
      },
    ]);
    const id = String(body.items[0]?.['id']);
    const { body: assets } = await archive.get(`customers/${id}/assets`, { as: manager });
    expect(assets.items).toMatchObject([
      { serial: 'SN-A-1', model: 'KF-1', contractKind: 'rental' },
    ]);
    // CU-11 they are owed a visit like whoever is filed alone
    expect(await count(`visit WHERE status = 'due' AND customer_id = $1`, [id])).toBe(1);
    expect(await count('outbox WHERE aggregate_id = $1', [id])).toBe(1);
    expect(await count('personal_outbox WHERE person_id = $1', [id])).toBe(1);
    const trail = await readTrail(archive.service.app.get(Database), id);
    expect(firstBrokenEntry(trail)).toBeUndefined();
    expect(trail[0]?.body).toContain('"id":"archivist-1"');
    expect(trail[0]?.body).not.toContain('王芳');
    const byPhone = await archive.get('customers?phone=0001&name=wf', { as: manager });
    expect(byPhone.body.items).toHaveLength(1);
  });

  it('is dropped when it has ended, and its import says so in an event', async () => {
    const checked = await desk.checked('姓名,电话\n张三,13600000011\n');
    await desk.run(checked.id, 'skip-bad');
    await desk.checked('姓名,电话\n李四,13600000012\n');
    expect(await count('import_file WHERE import_id = $1', [checked.id])).toBe(0);
    expect(await count('identity_reservation WHERE holder = $1', [checked.id])).toBe(0);
    expect(
      await count(`outbox WHERE type = 'kefu.customers.import.finished.v1' AND aggregate_id = $1`, [
        checked.id,
      ]),
    ).toBe(1);
  });

  it('is understood in GB18030, with a mark, with semicolons, tabs and as UTF-16', async () => {
    const gb = Uint8Array.from([
      ...[0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb5, 0xe7, 0xbb, 0xb0, 0x0a],
      ...[0xd5, 0xc5, 0xc8, 0xfd, 0x2c, 0x0a],
    ]);
    const { body } = await desk.upload(gb);
    expect(body).toMatchObject({ encoding: 'gb18030', columns: ['姓名', '电话'] });
    const marked = await desk.upload('\ufeff姓名;电话\n张三;1\n');
    expect(marked.body).toMatchObject({ separator: ';', columns: ['姓名', '电话'] });
    const wide = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from('姓名\t电话\n张三\t1\n', 'utf16le'),
    ]);
    const tabs = await desk.upload(Uint8Array.from(wide));
    expect(tabs.body).toMatchObject({ encoding: 'utf-16le', separator: '\t' });
  });

  it('gets its columns suggested by Chinese and English names', async () => {
    const { body } = await desk.upload('Customer Name,手机号码,合同类型,SN\nx,1,2,3\n');
    expect(body['suggestions']).toMatchObject([
      { column: 'Customer Name', field: 'name', score: 1 },
      { column: '手机号码', field: 'phones', score: 1 },
      { column: '合同类型', field: 'asset.contractKind', score: 1 },
    ]);
  });

  it.each([
    ['empty', '', 'empty-file'],
    ['blank', '\n\n', 'empty-file'],
    ['a head only', '姓名,电话\n', 'no-rows'],
    [
      'a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
      'not-a-table',
    ],
    ['no text', Uint8Array.from([0xff, 0xff, 0x80, 0x0a, 0xff]), 'not-a-table'],
  ])('is refused when it is %s', async (_what, file, code) => {
    const answer = await desk.upload(file);
    expect([answer.status, answer.body.code, answer.body['rule']]).toEqual([422, code, 'CU-15']);
  });

  it('is a file: JSON is refused here, and a file elsewhere', async () => {
    expect((await archive.post('imports', {}, { as: archivist })).status).toBe(415);
    const elsewhere = await archive.post('customers', 'a,b', {
      headers: { 'content-type': 'text/csv' },
    });
    expect(elsewhere.status).toBe(415);
  });
});

describe('CU-15 a run', () => {
  it('leaves nothing where all rows were wanted and one cannot be filed any more', async () => {
    const code = 'brief';
    const region = newId();
    await archive.hear(region, 1, RegionChangedV1, { code, active: true, changed: [] });
    const mapping = { fields: [...fields.slice(0, 2), { field: 'regionCode', column: '区域' }] };
    const rows = Array.from({ length: 1_200 }, (_, at) => `张三${at},1380001${1000 + at},east`);
    const checked = await desk.checked(
      ['姓名,电话,区域', ...rows, `末尾,,${code}`].join('\n'),
      mapping,
    );
    expect(checked).toMatchObject({ badRows: 0 });
    await archive.hear(region, 2, RegionChangedV1, { code, active: false, changed: ['active'] });
    const before = await count('customer');
    const failed = await desk.run(checked.id, 'all-or-nothing');
    expect(failed).toMatchObject({ status: 'failed', filed: 0 });
    expect(await desk.problems(checked.id)).toEqual(['1202 区域 region-closed']);
    expect(await count('customer')).toBe(before);
    expect(await count('identity_hold')).toBe(0);
  });

  it('CU-01 keeps others from filing what it is about to file', async () => {
    const checked = await desk.checked('姓名,电话\n张三,13700000301\n');
    await archive.query('INSERT INTO identity_hold VALUES ($1)', [checked.id]);
    const held = await archive.post('customers', {
      kind: 'person',
      name: '张三',
      phones: ['+86 137 0000 0301'],
      regionCode: 'east',
    });
    expect([held.status, held.body.code]).toEqual([409, 'being-imported']);
    await archive.query('DELETE FROM identity_hold');
  });

  it('can be cancelled, before and while it runs', async () => {
    const waiting = await desk.checked('姓名,电话\n张三,13700000401\n');
    const cancelled = await desk.do(waiting.id, 'cancel', { reason: '传错文件' });
    expect(cancelled).toMatchObject({ status: 'cancelled' });
    const rows = Array.from({ length: 20_000 }, (_, at) => `李四${at},`);
    const checked = await desk.checked(`姓名,电话\n${rows.join('\n')}`);
    const before = await count('customer');
    await desk.do(checked.id, 'run', { mode: 'all-or-nothing' });
    await desk.do(checked.id, 'cancel', { reason: '传错文件' });
    expect(await desk.until(checked.id, 'cancelled', 'done')).toMatchObject({
      status: 'cancelled',
    });
    expect(await count('customer')).toBe(before);
    const again = await archive.post(
      `imports/${checked.id}/run`,
      { mode: 'skip-bad' },
      { as: archivist },
    );
    expect([again.status, again.body.code]).toEqual([409, 'wrong-state']);
  }, 60_000);
});

describe('CU-15 who may', () => {
  it('an agent may not; others do not see it, supervisors do; unknown ids are 404', async () => {
    const { body } = await desk.upload('姓名\n张三\n');
    expect((await archive.get('imports', { as: agent })).status).toBe(403);
    const other = { sub: 'archivist-2', roles: ['archivist'] };
    expect((await archive.get(`imports/${body.id}`, { as: other })).status).toBe(404);
    expect((await archive.get(`imports/${body.id}`, { as: manager })).status).toBe(200);
    expect((await archive.get(`imports/${newId()}`, { as: manager })).status).toBe(404);
    const { body: mine } = await archive.get('imports?limit=1', { as: archivist });
    expect(mine.items).toMatchObject([{ id: body.id, status: 'uploaded' }]);
  });

  it('rows of a region that is not theirs are not theirs to file', async () => {
    const west = { ...archivist, regions: ['west'] };
    const { body } = await desk.upload('姓名,电话\n张三,\n', { as: west });
    await archive.post(`imports/${body.id}/map`, { fields }, { as: west });
    await archive.post(`imports/${body.id}/check`, {}, { as: west });
    await desk.until(body.id, 'checked');
    expect(await desk.problems(body.id)).toEqual(['2 undefined region-not-yours']);
  });

  it('a wrong mapping is told where it is wrong; a stale one is 412', async () => {
    const { body } = await desk.upload('姓名,电话\n张三,\n');
    const wrong = { fields: [{ field: 'name' }, { field: 'name', column: '没有' }] };
    const answer = await archive.post(`imports/${body.id}/map`, wrong, { as: archivist });
    expect(answer.status).toBe(400);
    expect(faultsOf(answer)).toEqual([
      '/fields/0 column-or-text',
      '/fields/1/field mapped-twice',
      '/fields/1/column no-such-column',
      '/fields regionCode-not-mapped',
    ]);
    const stale = await archive.post(
      `imports/${body.id}/map`,
      { fields },
      {
        as: archivist,
        headers: { 'if-match': '"7"' },
      },
    );
    expect(stale.status).toBe(412);
    const unchecked = await archive.post(
      `imports/${body.id}/run`,
      { mode: 'skip-bad' },
      { as: archivist },
    );
    expect([unchecked.status, unchecked.body.code]).toEqual([409, 'wrong-state']);
  });

  it('a saved mapping is used by name, and changed by its owner or a supervisor', async () => {
    const saved = { name: '供电所客户', fields };
    expect((await archive.post('import-mappings', saved, { as: archivist })).status).toBe(200);
    const other = { sub: 'clerk-1', roles: ['clerk'] };
    const not = await archive.post('import-mappings', saved, { as: other });
    expect([not.status, not.body.code]).toEqual([403, 'not-your-mapping']);
    expect((await archive.post('import-mappings', saved, { as: manager })).status).toBe(200);
    const checked = await desk.checked('姓名,电话\n钱七,\n', { mapping: saved.name });
    expect(checked).toMatchObject({ badRows: 0 });
    const none = await archive.post(
      `imports/${checked.id}/map`,
      { mapping: '无' },
      { as: archivist },
    );
    expect([none.status, none.body.code]).toEqual([404, 'no-such-mapping']);
  });

  it('the same upload under one Idempotency-Key is one import', async () => {
    const headers = { 'idempotency-key': newId() };
    const first = await desk.upload('姓名\n张三\n', { headers });
    const second = await desk.upload('姓名\n张三\n', { headers });
    expect(second.body.id).toBe(first.body.id);
  });
});
