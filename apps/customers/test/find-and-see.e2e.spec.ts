import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { agent, Archive, manager } from './archive.js';

let archive: Archive;
beforeAll(async () => {
  archive = await Archive.open();
});
afterAll(() => archive.close());

const asset = (serial: string, more: object = {}) => ({
  category: 'vehicle',
  model: 'KF-1',
  serial,
  contractKind: 'rental',
  ...more,
});

const numbersAt = async (path: string, as = agent): Promise<unknown[]> => {
  const answer = await archive.get(path, { as });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body.items.map(({ number }) => number);
};

describe('CU-06 retrieval', () => {
  let zhang: Record<string, unknown>;
  let zeng: Record<string, unknown>;
  let firm: Record<string, unknown>;

  beforeAll(async () => {
    zhang = await archive.filed({
      name: '张三丰',
      phones: ['13912345678'],
      tags: ['回头客'],
      idNumber: '11010519491231002X',
      assets: [asset('LSV-AB 0001', { plate: '粤B·12345' })],
    });
    zeng = await archive.filed({ name: '曾三', tier: 'vip', stage: 'lapsed', regionCode: 'west' });
    firm = await archive.filed({
      kind: 'organisation',
      name: 'ABC 100-设计有限公司',
      phones: ['0755-88886666-801'],
    });
  });

  it.each([
    ['part of a Chinese name', 'name=三丰', () => zhang],
    ['pinyin initials, from the beginning', 'name=zsf', () => zhang],
    ['initials of a surname read as one', 'name=ZS&regionCode=west', () => zeng],
    ['part of a Latin name', 'name=abc', () => firm],
    ['a whole phone in any spelling', 'phone=%2B86 139-1234-5678', () => zhang],
    ['the last four digits of a phone', 'phone=5678', () => zhang],
    ['a phone without its extension', 'phone=0755 88886666', () => firm],
    ['an ID number', 'idNumber=11010519491231002x', () => zhang],
    ['the beginning of a serial', 'serial=lsvab00', () => zhang],
    ['a plate', 'plate=粤b12345', () => zhang],
    ['a tag', 'tag=回头客', () => zhang],
    ['stage and tier together', 'stage=lapsed&tier=vip', () => zeng],
    ['kind', 'kind=organisation', () => firm],
    ['region and kind together', 'regionCode=east&kind=organisation', () => firm],
  ])('CU-06 finds by %s', async (_what, query, expected) => {
    expect(await numbersAt(`customers?${query}`)).toEqual([expected()['number']]);
  });

  it('CU-06 finds by number', async () => {
    const number = String(zhang['number']);
    expect(await numbersAt(`customers?number=${number.toLowerCase()}`)).toEqual([number]);
  });

  it.each([
    'name=%25',
    'name=张_',
    'name=A%25C',
    'phone=0000',
    'serial=zz',
    'name=三&tier=key',
    'tag=x',
  ])('CU-06 finds nobody by %s', async (query) => {
    expect(await numbersAt(`customers?${query}&kind=person`)).toEqual([]);
  });

  it('CU-06 shows only the asker’s regions', async () => {
    const found = await numbersAt('customers?name=三', { ...agent, regions: ['west'] });
    expect(found).toEqual([zeng['number']]);
    expect(await numbersAt('customers', { ...agent, regions: [] })).toEqual([]);
  });

  it('CU-06 pages by cursor through everybody once, either way round', async () => {
    for (let no = 0; no < 5; no += 1) await archive.filed({ tags: ['paged'] });
    const all = await numbersAt('customers?tag=paged&sort=number');
    const seen: unknown[] = [];
    let cursor: string | undefined = '';
    while (cursor !== undefined) {
      const path = `customers?tag=paged&limit=2&sort=number${cursor ? `&cursor=${cursor}` : ''}`;
      const { body } = await archive.get(path);
      seen.push(...body.items.map(({ number }) => number));
      cursor = body['next'];
    }
    expect([seen.length, seen]).toEqual([5, all]);
    expect(await numbersAt('customers?tag=paged')).toEqual([...all].reverse());
  });

  it('CU-06 leaves out who was voided, unless asked for', async () => {
    const { id, ...rest } = await archive.filed({ tags: ['wrong'] });
    await archive.post(`customers/${id}/void`, { reason: '录错' }, { as: manager });
    expect(await numbersAt('customers?tag=wrong')).toEqual([]);
    expect(await numbersAt('customers?tag=wrong&status=voided')).toEqual([rest['number']]);
  });
});

describe('G-05 masking', () => {
  let id: string;
  beforeAll(async () => {
    ({ id } = await archive.filed({
      name: '孙八',
      phones: ['13987654321'],
      address: '广东省深圳市南山区示例路1号',
      birthday: '1985-03-02',
      contacts: [{ name: '孙九', phone: '13911112222', maySign: false }],
    }));
  });

  it('G-05 masks phone, address and birthday for a role that does not need them', async () => {
    const as = { sub: 'gm', roles: ['general-manager'] };
    const masked = {
      phones: ['139****4321'],
      address: '广东省深圳市南山区****',
      birthday: '1985-**-**',
      contacts: [{ name: '孙九', phone: '139****2222' }],
    };
    expect((await archive.get(`customers/${id}`, { as })).body).toMatchObject(masked);
    const listed = await archive.get('customers?name=孙八', { as });
    expect(listed.body.items).toMatchObject([masked]);
  });

  it('G-05 shows them to a role that needs them', async () => {
    const { body } = await archive.get(`customers/${id}`);
    expect(body).toMatchObject({ phones: ['13987654321'], birthday: '1985-03-02' });
  });

  it('G-05 masks what the answer to filing and to changing shows', async () => {
    const as = { sub: 'clerk', roles: ['clerk'] };
    const filed = await archive.post(
      'customers',
      { kind: 'person', name: '周一', phones: ['13987650000'], regionCode: 'east' },
      { as },
    );
    expect(filed.body['phones']).toEqual(['139****0000']);
    const changed = await archive.patch(
      `customers/${filed.body.id}`,
      { stage: 'existing' },
      { as },
    );
    expect(changed.body['phones']).toEqual(['139****0000']);
  });

  it('G-05 reveals a field for a reason, and records who saw it and why', async () => {
    const as = { sub: 'clerk-7', roles: ['clerk'] };
    const path = `customers/${id}/reveal`;
    const shown = await archive.post(path, { field: 'phone', reason: '客户来电核对' }, { as });
    expect([shown.status, shown.body['values']]).toEqual([200, ['13987654321']]);
    const revealId = String(shown.body['revealId']);
    const list = await archive.get(`customers/${id}/reveals`, { as: manager });
    expect(list.body.items).toMatchObject([
      { id: revealId, field: 'phone', personId: 'clerk-7', reason: '客户来电核对' },
    ]);
    const trail = await archive.get(`audit/${revealId}`, { as: manager });
    expect(trail.body['entries']).toMatchObject([
      {
        by: { id: 'clerk-7' },
        reason: '客户来电核对',
        events: ['kefu.customers.reveal.recorded.v1'],
      },
    ]);
    expect(JSON.stringify(trail.body)).not.toContain('13987654321');
  });

  it('G-05 reveals nothing without a reason, and nothing to a role that may not ask', async () => {
    const path = `customers/${id}/reveal`;
    expect((await archive.post(path, { field: 'phone' })).status).toBe(400);
    const as = { sub: 't', roles: ['technician'] };
    const refused = await archive.post(path, { field: 'birthday', reason: '好奇' }, { as });
    expect([refused.status, refused.body.code, refused.body['rule']]).toEqual([
      422,
      'not-for-your-role',
      'G-05',
    ]);
    const none = await archive.post(path, { field: 'idNumber', reason: '核对' });
    expect([none.status, none.body.code]).toEqual([404, 'nothing-to-reveal']);
  });
});
