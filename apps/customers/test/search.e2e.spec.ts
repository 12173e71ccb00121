import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TokenClaims } from '@kefu/testing/tokens';
import { waitFor } from '@kefu/testing';
import { SpellNames } from '../src/records/search/index.js';
import { agent, Archive } from './archive.js';

let archive: Archive;
beforeAll(async () => {
  archive = await Archive.open();
});
afterAll(() => archive.close());

const names = async (query: string, as: TokenClaims = agent): Promise<unknown[]> => {
  const answer = await archive.get(`customers?${query}`, { as });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body.items.map(({ name }) => name);
};

const vehicle = (serial: string, more: object = {}) => ({
  category: 'vehicle',
  model: 'KF-1',
  serial,
  contractKind: 'rental',
  ...more,
});

describe('CU-06 the one box', () => {
  beforeAll(async () => {
    await archive.filed({
      name: '单小雄',
      phones: ['13977001234'],
      birthday: '1980-05-06',
      assets: [
        vehicle('LSVAB20K00000017', {
          plate: '粤B·77001',
          contractNumber: 'HT2026-00077',
          warrantyEnd: '2027-02-28',
        }),
      ],
    });
    await archive.filed({ name: '吕单', phones: ['13977005678'], regionCode: 'west' });
    await archive.filed({ kind: 'organisation', name: '重庆小雄电子有限公司', phones: [] });
  });

  it.each([
    ['two Chinese letters', '小雄', ['重庆小雄电子有限公司', '单小雄']],
    ['one', '吕', ['吕单']],
    ['initials of a surname read as one', 'sxx', ['单小雄']],
    ['full pinyin', 'shanxiaoxiong', ['单小雄']],
    ['the beginning of the pinyin', 'shanxiaox', ['单小雄']],
    ['pinyin in words', 'shan xiao', ['单小雄']],
    ['ü typed as v', 'lvdan', ['吕单']],
    ['the pinyin of a firm', 'chongqing', ['重庆小雄电子有限公司']],
    ['the end of a phone', '1234', ['单小雄']],
    ['a longer end', '7001234', ['单小雄']],
    ['a phone in parts', '139 7700 1234', ['单小雄']],
    ['a serial from its beginning', 'LSVAB20K', ['单小雄']],
    ['the number in a serial, from its beginning', 'lsvab20k00000017', ['单小雄']],
    ['a plate', '粤b77001', ['单小雄']],
    ['a plate without its province', 'B77001', ['单小雄']],
    ['a contract number', 'ht2026-00077', ['单小雄']],
    ['two words that both match', '小雄 1234', ['单小雄']],
    ['two words of which one does not', '小雄 9999', []],
    ['words across keys', 'sxx 粤B77001', ['单小雄']],
  ])('CU-06 finds by %s', async (_what, q, expected) => {
    expect(await names(`q=${encodeURIComponent(q)}`)).toEqual(expected);
  });

  it('CU-06 finds by number, with and without its letters', async () => {
    const { body } = await archive.get('customers?q=sxx');
    const number = String(body.items[0]?.['number']);
    expect(await names(`q=${number.toLowerCase()}`)).toEqual(['单小雄']);
    expect(await names(`q=${Number(number.slice(1))}`)).toEqual(['单小雄']);
  });

  it.each([
    ['contractNumber=HT2026', 1],
    ['contractKind=rental', 1],
    ['contractKind=rental&warrantyEndFrom=2027-02-01&warrantyEndTo=2027-02-28', 1],
    ['warrantyEndFrom=2027-03-01', 0],
    ['warrantyEndTo=2027-02-27', 0],
    ['warrantyEndFrom=2027-01-01&warrantyEndTo=2026-01-01', 0],
    ['birthdayFrom=1980-05-06&birthdayTo=1980-05-06', 1],
    ['birthdayTo=1980-05-05', 0],
    ['filedFrom=2020-01-01&q=小雄', 2],
    ['filedTo=2020-01-01', 0],
  ])('CU-06 finds by %s', async (query, count) => {
    expect(await names(query)).toHaveLength(count);
  });

  it('CU-06 finds assets by contract number', async () => {
    const found = await archive.get('assets?contractNumber=ht2026-0007');
    expect(found.body.items).toMatchObject([{ contractNumber: 'HT2026-00077' }]);
    expect((await archive.get('assets?contractNumber=HT2027')).body.items).toEqual([]);
  });

  it('CU-06 is found by what changed, and no more by what was', async () => {
    const { id, version } = await archive.filed({ name: '欧阳旧', assets: [vehicle('OLD-00001')] });
    await archive.patch(`customers/${id}`, { name: '欧阳新', tags: ['新人'] });
    expect(await names('q=欧阳新&tag=新人')).toEqual(['欧阳新']);
    expect(await names('q=欧阳旧')).toEqual([]);
    const [asset] = (await archive.get(`customers/${id}/assets`)).body.items;
    await archive.patch(`assets/${String(asset?.['id'])}`, { serial: 'NEW-00001' });
    expect(await names('serial=NEW00001')).toEqual(['欧阳新']);
    expect([version, await names('serial=OLD00001')]).toEqual([1, []]);
  });

  it('CU-06 finds an asset under its new owner, and no more under the old one', async () => {
    const from = await archive.filed({ name: '旧主', assets: [vehicle('GO-00001')] });
    const to = await archive.filed({ name: '新主' });
    const [asset] = (await archive.get(`customers/${from.id}/assets`)).body.items;
    const body = { customerId: to.id, reason: '过户' };
    await archive.post(`assets/${String(asset?.['id'])}/hand-over`, body);
    expect(await names('serial=GO00001')).toEqual(['新主']);
  });

  it('CU-06 loses none of two assets that are registered at once', async () => {
    const { id } = await archive.filed({ name: '两台' });
    await Promise.all(
      ['TWO-00001', 'TWO-00002', 'TWO-00003', 'TWO-00004'].map((serial) =>
        archive.post(`customers/${id}/assets`, vehicle(serial)),
      ),
    );
    for (const no of [1, 2, 3, 4]) expect(await names(`serial=TWO0000${no}`)).toEqual(['两台']);
  });

  it('CU-06 spells names that an earlier version filed or changed', async () => {
    const { id } = await archive.filed({ name: '曾前' });
    await archive.query(`UPDATE customer SET name = '仇前' WHERE id = $1`, [id]);
    expect(await names('q=zengqian')).toEqual([]);
    await archive.service.app.get(SpellNames).spellAll(new AbortController().signal);
    await waitFor(async () => (await names('q=qiuqian')).length === 1, { what: 'the name' });
    const { body } = await archive.get(`customers/${id}`);
    expect(body['version']).toBe(1);
  });
});

describe('CU-06 order and pages', () => {
  beforeAll(async () => {
    for (const name of ['赵一', '阿二', '陈三', '曾四', 'Bob']) {
      await archive.filed({ name, tags: ['sorted'] });
    }
  });

  it.each([
    ['name', ['阿二', 'Bob', '陈三', '曾四', '赵一']],
    ['-name', ['赵一', '曾四', '陈三', 'Bob', '阿二']],
    ['number', ['赵一', '阿二', '陈三', '曾四', 'Bob']],
    ['-filed', ['Bob', '曾四', '陈三', '阿二', '赵一']],
    ['changed', ['赵一', '阿二', '陈三', '曾四', 'Bob']],
  ])('CU-06 sorts by %s', async (sort, expected) => {
    expect(await names(`tag=sorted&sort=${sort}`)).toEqual(expected);
  });

  it.each(['name', '-name', 'number', '-number', 'changed', 'filed'])(
    'CU-06 shows everybody once when somebody comes in between, by %s',
    async (sort) => {
      const tag = `paged-by${sort}`;
      for (const name of ['丁', '甲', '丙', '乙']) await archive.filed({ name, tags: [tag] });
      const seen: unknown[] = [];
      for (let cursor: string | undefined = ''; cursor !== undefined;) {
        const path = `customers?tag=${tag}&limit=1&sort=${sort}${cursor && `&cursor=${cursor}`}`;
        const { body } = await archive.get(path);
        seen.push(...body.items.map(({ name }) => name));
        cursor = body['next'];
        if (seen.length === 2) await archive.filed({ name: '阿', tags: [tag] });
      }
      const once = new Set(seen);
      expect(once.size).toBe(seen.length);
      for (const name of ['甲', '乙', '丙', '丁']) expect(once).toContain(name);
    },
  );

  it('CU-06 refuses the cursor of another order', async () => {
    const { body } = await archive.get('customers?tag=sorted&limit=1&sort=name');
    const path = `customers?sort=number&cursor=${String(body['next'])}`;
    const refused = await archive.get(path);
    expect([refused.status, refused.body.code]).toEqual([400, 'bad-cursor']);
  });
});

describe('G-05 searching is no way round masking', () => {
  const clerk: TokenClaims = { sub: 'clerk-1', roles: ['clerk'] };
  const codes = async (path: string, as: TokenClaims): Promise<unknown[]> => {
    const { status, body } = await archive.get(`customers?${path}`, { as });
    return [status, body.code, body['rule']];
  };

  it('G-05 refuses birthdays and parts of phones to a role that does not see them', async () => {
    const refused = [422, 'not-for-your-role', 'G-05'];
    expect(await codes('birthdayFrom=1980-01-01', clerk)).toEqual(refused);
    expect(await codes('phone=01234', clerk)).toEqual(refused);
    expect(await codes('phone=1234', clerk)).toEqual([200, undefined, undefined]);
    expect(await codes('phone=13977001234', clerk)).toEqual([200, undefined, undefined]);
  });

  it('G-05 finds nobody in the one box by a part of a phone that is masked', async () => {
    expect(await names('q=7001234', clerk)).toEqual([]);
    expect(await names('q=1234', clerk)).toEqual(['单小雄']);
  });

  it('CU-06 finds by a whole ID number only', async () => {
    await archive.filed({ name: '证件', idNumber: '11010519491231002X' });
    expect(await names('q=11010519491231002x')).toEqual(['证件']);
    expect(await names('q=110105194912310')).toEqual([]);
  });

  it('CU-06 shows nobody of another region, whatever is searched for', async () => {
    const east = { ...agent, regions: ['east'] };
    for (const query of ['q=吕', 'q=5678', 'regionCode=west', 'phone=13977005678', 'name=ld']) {
      expect(await names(query, east)).not.toContain('吕单');
    }
  });
});

describe('CU-06 bad input', () => {
  it.each([
    'q=',
    'filedFrom=2026-02-30',
    'birthdayTo=yesterday',
    'sort=region',
    'contractKind=lease',
    `q=${'张'.repeat(201)}`,
    'page=2',
  ])('CU-06 refuses %s', async (query) => {
    expect((await archive.get(`customers?${query}`)).status).toBe(400);
  });

  it.each(["'", '\\', "a'b&!c", '😀', '%', 'a:*', '张 | 李', '<->', '\u200b', '٣', '-', ',,'])(
    'CU-06 answers %j like any other words',
    async (q) => {
      for (const key of ['q', 'name', 'tag', 'number']) {
        const { status } = await archive.get(`customers?${key}=${encodeURIComponent(q)}`);
        expect([200, 400]).toContain(status);
      }
    },
  );
});

it('CU-06 who is new is found by all that finds them later', async () => {
  const contacts = [{ name: '李四', phone: '0755-26001234', maySign: false }];
  await archive.filed({ name: '罕', contacts, tags: ['新'], externalRef: 'R-1' });
  await archive.filed({ name: '阿卜杜拉·买买提', idNumber: '110105198001010016', phones: [] });
  await archive.filed({ name: `Ångström ${'长'.repeat(180)}`, kind: 'organisation' });
  const differing = await archive.query(
    'SELECT customer_id FROM (TABLE customer_search EXCEPT TABLE customer_findable) AS other',
  );
  expect(differing).toEqual([]);
});
