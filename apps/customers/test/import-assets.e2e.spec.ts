import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Archive, manager } from './archive.js';
import { ImportDesk } from './import-desk.js';

let archive: Archive;
let desk: ImportDesk;
beforeAll(async () => {
  archive = await Archive.open();
  desk = new ImportDesk(archive);
});
afterAll(() => archive.close());

const byNumber = {
  fields: [
    { field: 'number', column: '编号' },
    { field: 'asset.serial', column: '序列号' },
    { field: 'asset.model', column: '型号' },
    { field: 'asset.category', text: 'copier' },
  ],
};
const named = {
  fields: [
    ...byNumber.fields,
    { field: 'name', column: '姓名' },
    { field: 'phones', column: '电话' },
    { field: 'regionCode', text: 'east' },
  ],
};

const numberOf = (customer: Readonly<Record<string, unknown>>): string =>
  String(customer['number']);

const serialsOf = async (customerId: string): Promise<string[]> => {
  const { body } = await archive.get(`customers/${customerId}/assets`, { as: manager });
  return body.items.map(({ serial }) => String(serial));
};

describe('CU-15 assets of customers on record', () => {
  it('come in by the number or the external reference of their customer, in rows wherever they stand', async () => {
    const one = await archive.filed({ name: '张三', assets: [] });
    const two = await archive.filed({ name: '李四', externalRef: 'R-77', assets: [] });
    const file = `编号,序列号,型号\n${numberOf(one)},A1,M1\n${numberOf(two)},B1,M1\n${numberOf(one).toLowerCase()},A2,M2\n`;
    const checked = await desk.checked(file, byNumber);
    expect(await desk.problems(checked.id)).toEqual([]);
    expect(await desk.run(checked.id, 'all-or-nothing')).toMatchObject({
      ...{ status: 'done', filed: 0, filedAssets: 3, skipped: 0 },
    });
    expect(await serialsOf(one.id)).toEqual(['A1', 'A2']);

    const byReference = {
      fields: [
        { field: 'externalRef', column: '外部编号' },
        { field: 'name', column: '姓名' },
        { field: 'regionCode', text: 'east' },
        ...byNumber.fields.slice(1),
      ],
    };
    const more = '外部编号,姓名,序列号,型号\nR-77,李四,B2,M2\nR-77,,B3,M3\n';
    const known = await desk.checked(more, byReference);
    expect(await desk.problems(known.id)).toEqual([]);
    expect(await desk.run(known.id, 'skip-bad')).toMatchObject({ filed: 0, filedAssets: 2 });
    expect(await serialsOf(two.id)).toEqual(['B1', 'B2', 'B3']);
  });

  it('are never there twice, whatever reason is given, and one on record is told of its row', async () => {
    const one = await archive.filed({ name: '王五', assets: [] });
    const other = await archive.filed({ name: '赵六', assets: [] });
    const rows = (...all: string[]) =>
      ['编号,序列号,型号', ...all.map((row) => `${numberOf(one)},${row}`), ''].join('\n');
    const first = await desk.checked(rows('C-1,M1'), byNumber);
    await desk.run(first.id, 'skip-bad');

    const again = await desk.checked(rows('c1,M1', 'C2,M1', 'C2,M2'), byNumber, {
      duplicateReason: 'they say so',
    });
    expect(await desk.problems(again.id)).toEqual([
      '2 undefined with-bad-row',
      '3 undefined with-bad-row',
      '4 序列号 duplicate-in-file',
    ]);
    const mended = await desk.checked(rows('c1,M1', 'C2,M1', 'C2,M1'), byNumber);
    expect(await desk.problems(mended.id)).toEqual([
      '2 序列号 already-on-record',
      '4 undefined same-as-earlier-row',
    ]);
    expect(mended).toMatchObject({ rows: 3, badRows: 0 });
    expect(await desk.run(mended.id, 'all-or-nothing')).toMatchObject({ filedAssets: 1 });
    expect(await serialsOf(one.id)).toEqual(['C-1', 'C2']);

    const changed = await desk.checked(rows('C1,M9'), byNumber);
    expect(await desk.problems(changed.id)).toEqual(['2 序列号 differs-from-record']);
    const whole = await desk.checked(rows('C1,M1', 'C2,M1'), byNumber);
    expect(await desk.problems(whole.id)).toEqual([
      '2 编号 nothing-to-add',
      '3 undefined with-bad-row',
    ]);
    const theirs = await desk.checked(`编号,序列号,型号\n${numberOf(other)},C1,M1\n`, byNumber);
    expect(await desk.problems(theirs.id)).toEqual(['2 序列号 likely-duplicate']);
  });

  it('change nothing of their customer: what differs is refused or told, and a foreign number is filed anew', async () => {
    const one = await archive.filed({ name: '孙七', phones: ['13611110001'], assets: [] });
    const file = (row: string) => `编号,姓名,电话,序列号,型号\n${numberOf(one)},${row}\n`;
    const checked = async (row: string) => {
      const { id } = await desk.checked(file(row), named);
      return { id, problems: await desk.problems(id) };
    };
    expect((await checked('孙七,136 1111 0001,D1,M1')).problems).toEqual([]);
    expect((await checked('孙七,13611110002,D1,M1')).problems).toEqual([
      '2 电话 differs-from-record',
    ]);
    const foreign = await checked('周八,,D2,M1');
    expect(foreign.problems).toEqual(['2 编号 number-of-another']);
    expect(await desk.run(foreign.id, 'skip-bad')).toMatchObject({ filed: 1, filedAssets: 1 });
    expect(await serialsOf(one.id)).toEqual([]);
    const nobody = await desk.checked('编号,序列号,型号\nC999999,D3,M1\n', byNumber);
    expect(await desk.problems(nobody.id)).toEqual(['2 编号 no-such-customer']);
  });

  it('G-05 a dry run tells nothing of customers of a region that is not theirs who import', async () => {
    const as = { sub: 'clerk-east', roles: ['clerk'], regions: ['east'] };
    const theirs = new ImportDesk(archive, as);
    const one = await archive.filed({
      ...{ name: '吴九', regionCode: 'west', phones: ['13611110009'] },
      ...{ externalRef: 'R-W', assets: [] },
    });
    const tell = async (mapping: object, file: string): Promise<unknown[]> => {
      const { id } = await theirs.checked(file, mapping);
      const told = await archive.get(`imports/${id}/problems`, { as });
      expect(JSON.stringify(told.body.items)).not.toContain(numberOf(one));
      return told.body.items.map(({ code }) => code);
    };
    const seen = await tell(byNumber, `编号,序列号,型号\n${numberOf(one)},E1,M1\n`);
    const invented = await tell(byNumber, '编号,序列号,型号\nC999998,E1,M1\n');
    expect(seen).toEqual(['no-such-customer']);
    expect(invented).toEqual(seen);
    expect(await tell(named, `编号,姓名,电话,序列号,型号\n,吴九,13611110009,E2,M1\n`)).toEqual([
      'likely-duplicate',
    ]);
  });
});
