import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '@kefu/testing';
import type { TokenClaims } from '@kefu/testing/tokens';
import fc from 'fast-check';
import { Archive, manager } from './archive.js';
import { archivist, ImportDesk } from './import-desk.js';

let first: Archive;
let second: Archive;
let desk: ImportDesk;
beforeAll(async () => {
  [first, second] = await Promise.all([Archive.open(), Archive.open()]);
  desk = new ImportDesk(second);
});
afterAll(() => Promise.all([first.close(), second.close()]));

/** What a spreadsheet, a separator, a quote or another width could change on the way. */
const pieces =
  '= + - @ \' " "" , ; ； 、 ， / ／ | \t 0 007 １２ é 华 繁體 （ ） « » ñ { } sep= 😀'.split(' ');
const text = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 })
  .map((some) => `x${some.join('')}y`)
  .chain((inside) => fc.constantFrom(inside, inside.slice(1, -1), `=${inside}`, `'${inside}`))
  .filter((given) => given.trim() !== '');

const asset = fc.record({
  category: fc.constantFrom('copier', 'meter'),
  model: text,
  contractNumber: text,
  contractKind: fc.constantFrom('rental', 'none'),
  warrantyEnd: fc.constantFrom('2028-02-29', '2027-12-31'),
  regionCode: fc.constantFrom('east', 'west'),
});
const contact = fc.record({
  name: fc.constantFrom('李强', "O'Neil", '買買提·艾力'),
  position: text,
  maySign: fc.boolean(),
});
const customer = fc.record({
  name: fc.constantFrom('张三', '华为（深圳）有限公司', 'Müller', "D'Arcy"),
  address: text,
  tags: fc.uniqueArray(text, { maxLength: 3 }),
  customerSince: fc.constant('2020-02-29'),
  regionCode: fc.constantFrom('east', 'west'),
  assets: fc.array(asset, { maxLength: 3 }),
  contacts: fc.array(contact, { maxLength: 3 }),
});

const file = async (index: number, one: Record<string, unknown>): Promise<boolean> => {
  const assets = (one['assets'] as object[]).map((given, at) => ({
    ...given,
    serial: `00${index}-${at}`,
  }));
  const contacts = (one['contacts'] as object[]).map((given, at) => ({
    ...given,
    ...(at === 0 ? { phone: `1370002${String(index).padStart(4, '0')}` } : {}),
  }));
  const phones = [
    `1360002${String(index).padStart(4, '0')}`,
    `0755-8800${String(index).padStart(4, '0')}`,
    `+852212${String(index).padStart(5, '0')}`,
  ].slice(0, index % 4);
  const body = {
    ...{ kind: 'organisation', externalRef: `=00${index}`, stage: 'existing' },
    ...{ ...one, assets, contacts, phones },
  };
  return (await first.post('customers', body, { as: manager })).status === 201;
};

const exported = async (from: Archive, format: string): Promise<Uint8Array<ArrayBuffer>> => {
  const answer = await fetch(`${from.service.url}/api/customers/exports/customers.${format}`, {
    headers: await from.header(manager),
  });
  expect(answer.status).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
};

/** Without the numbers, which each archive gives anew. */
const withoutNumbers = (csv: Uint8Array): string =>
  Buffer.from(csv)
    .toString('utf8')
    .replaceAll(/^\ufeff?C\d+,/gmu, '');

const takeIn = async (bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
  const { body } = await desk.upload(bytes);
  expect(body['certain']).toBe(true);
  const suggested = body['suggestions'] as { field: string; column: string }[];
  const columns = body['columns'] as string[];
  expect(suggested.map(({ column }) => column).sort()).toEqual([...columns].sort());
  const rules = suggested.map(({ field, column }) => ({ field, column }));
  const checked = await desk.checked(bytes, { fields: rules });
  expect(await desk.problems(checked.id)).toEqual([]);
  const done = await desk.run(checked.id, 'all-or-nothing');
  expect(done).toMatchObject({ status: 'done', skipped: 0 });
};

describe('CU-15 export, import, export', () => {
  it('are equal, whatever customers are called and have, as CSV and as a workbook', async () => {
    const all = fc.sample(customer, { numRuns: 60, seed: 15 });
    const filed = [];
    for (const [index, one] of all.entries()) filed.push(await file(index + 1, one));
    expect(filed.filter(Boolean).length).toBeGreaterThan(40);
    const before = withoutNumbers(await exported(first, 'csv'));
    await takeIn(await exported(first, 'csv'));
    expect(withoutNumbers(await exported(second, 'csv'))).toBe(before);
    const third = await Archive.open();
    try {
      desk = new ImportDesk(third);
      await takeIn(await exported(first, 'xlsx'));
      expect(withoutNumbers(await exported(third, 'csv'))).toBe(before);
    } finally {
      await third.close();
    }
  }, 240_000);

  it('CU-12 an import sets no tier but standard, unless a supervisor imports', async () => {
    desk = new ImportDesk(second);
    const rules = [
      { field: 'name', column: '姓名' },
      { field: 'tier', column: '级别' },
      { field: 'regionCode', text: 'east' },
    ];
    const checked = await desk.checked('姓名,级别\n王五,大客户\n赵六,普通\n', { fields: rules });
    expect(await desk.problems(checked.id)).toEqual(['2 级别 tier-is-the-managers']);
  });

  it('G-05 a dry run does not name whom it finds by what its reader sees masked', async () => {
    const phones = ['13600009999'];
    const { number } = await second.filed({ name: '孙七', phones, externalRef: 'R-9999' });
    const rules = [
      { field: 'name', column: '姓名' },
      { field: 'idNumber', column: '证件号' },
      { field: 'externalRef', column: '外部编号' },
      { field: 'regionCode', text: 'east' },
    ];
    const id = '11010519491231002X';
    await second.filed({ name: '周八', idNumber: id });
    const file = `姓名,证件号,外部编号\n周八,${id},\n孙七,,R-9999\n`;
    const problemsFor = async (as: TokenClaims) => {
      const { body: uploaded } = await desk.upload(file, { as });
      await second.post(`imports/${uploaded.id}/map`, { fields: rules }, { as });
      await second.post(`imports/${uploaded.id}/check`, {}, { as });
      await waitFor(async () => {
        const { body: now } = await second.get(`imports/${uploaded.id}`, { as });
        return now['status'] === 'checked';
      });
      return (await second.get(`imports/${uploaded.id}/problems`, { as })).body;
    };
    const clear = await problemsFor(archivist);
    expect(String(clear.items[0]?.['en'])).toMatch(/C\d{6}/u);
    const body = await problemsFor({ sub: 'clerk-1', roles: ['clerk'] });
    expect(body.items.map(({ row, code }) => [row, code])).toEqual([
      [2, 'likely-duplicate'],
      [3, 'external-ref-taken'],
    ]);
    expect(String(body.items[0]?.['en'])).not.toMatch(/C\d{6}/u);
    expect(String(body.items[1]?.['en'])).toContain(String(number));
  });
});
