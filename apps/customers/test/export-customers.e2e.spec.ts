import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '@kefu/testing';
import type { TokenClaims } from '@kefu/testing/tokens';
import { agent, Archive, manager } from './archive.js';
import { ImportDesk } from './import-desk.js';

let archive: Archive;
beforeAll(async () => {
  archive = await Archive.open();
  await archive.filed({
    name: '张三',
    phones: ['+85221234567'],
    regionCode: 'east',
    stage: 'lapsed',
  });
  await archive.filed({
    name: '-2+3',
    phones: ['13600000001'],
    externalRef: '=cmd|x',
    regionCode: 'west',
  });
});
afterAll(() => archive.close());

const download = async (
  query: string,
  as: TokenClaims,
): Promise<{ status: number; text: string }> => {
  const answer = await fetch(
    `${archive.service.url}/api/customers/exports/customers.csv?${query}`,
    {
      headers: await archive.header(as),
    },
  );
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, text: bytes.toString('utf8') };
};

describe('CU-15 an export of customers', () => {
  it('is CSV with a mark, and neutralises what a spreadsheet would take for a formula', async () => {
    const { text } = await download('', manager);
    expect(text.startsWith('\ufeff编号,客户名称,')).toBe(true);
    expect(text).toContain(",张三,person,'+85221234567,");
    expect(text).toContain(",'-2+3,");
    expect(text).toContain(",'=cmd|x,");
  });

  it('keeps to filters, regions and masks of who asks', async () => {
    const east = { ...manager, regions: ['east'] };
    expect((await download('', east)).text.trim().split('\r\n')).toHaveLength(2);
    expect((await download('externalRef=%3Dcmd%7Cx', manager)).text).not.toContain('张三');
    const masked = await download('', { sub: 'archivist-1', roles: ['archivist'] });
    const clear = await download('', manager);
    const seen = await archive.get('customers', { as: { sub: 'a', roles: ['archivist'] } });
    expect(masked.text.includes('13600000001')).toBe(
      (seen.body.items[0]?.['phones'] as string[] | undefined)?.[0] === '13600000001',
    );
    expect(clear.status).toBe(200);
    expect((await download('', agent)).status).toBe(403);
    expect((await download('nonsense=1', manager)).status).toBe(400);
  });

  it('is on record, with its filter and its rows, and nothing personal', async () => {
    await download(`name=${encodeURIComponent('张三')}&stage=lapsed`, manager);
    await waitFor(async () => {
      const rows = await archive.query<{ body: string }>(
        `SELECT body FROM outbox WHERE type = 'kefu.customers.export.recorded.v1'`,
      );
      return rows.some(({ body }) => body.includes('"rows":1'));
    });
    const [kept] = await archive.query<{ filter: object; personId: string; status: string }>(
      `SELECT filter, person_id AS "personId", status FROM export WHERE filter ? 'name'`,
    );
    expect(kept).toEqual({
      filter: { name: '***', stage: 'lapsed', status: 'active' },
      personId: 'manager-1',
      status: 'finished',
    });
  });

  it('comes back by an import as it was, a foreign phone with its +', async () => {
    const { text } = await download('stage=lapsed', manager);
    const desk = new ImportDesk(archive);
    const uploaded = await desk.upload(text);
    const suggested = uploaded.body['suggestions'] as { field: string; column: string }[];
    expect(suggested.find(({ column }) => column === '电话')?.field).toBe('phones');
    const mapping = { fields: suggested.map(({ field, column }) => ({ field, column })) };
    const checked = await desk.checked(text, mapping, { duplicateReason: '往返' });
    expect(checked).toMatchObject({ rows: 1, badRows: 0 });
    await desk.run(checked.id, 'all-or-nothing');
    const found = await archive.get('customers?phone=%2B85221234567', { as: manager });
    expect(found.body.items).toHaveLength(2);
  });
});
