import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { xlsxType } from '@kefu/tables';
import { waitFor } from '@kefu/testing';
import { Archive, manager } from './archive.js';
import { ImportDesk } from './import-desk.js';
import { claiming, packed, rowsOf, sheetOf, workbook } from '@kefu/tables/workbooks';

let archive: Archive;
let desk: ImportDesk;
beforeAll(async () => {
  archive = await Archive.open();
  desk = new ImportDesk(archive);
});
// closing waits for a download that was broken off, up to a minute when it is not noticed at once
afterAll(() => archive.close(), 180_000);

const mapping = {
  fields: [
    { field: 'name', column: '姓名' },
    { field: 'phones', column: '电话' },
    { field: 'regionCode', column: '区域' },
    { field: 'idNumber', column: '身份证号' },
    { field: 'customerSince', column: '起始日' },
  ],
};
const head = ['姓名', '电话', '区域', '身份证号', '起始日', '备注'];

const download = async (path: string): Promise<Response> =>
  fetch(`${archive.service.url}/api/customers/exports/${path}`, {
    headers: await archive.header(manager),
  });

describe('CU-15 a workbook of customers', () => {
  it('is filed like a CSV file: numbers, days, formulas, cells merged over rows', async () => {
    const file = await workbook((sheet) => {
      sheet.addRow(['客户名单']);
      sheet.addRow(head);
      sheet.addRow(['王芳', 13600000001, '华东', '', new Date('2024-02-29'), '']);
      sheet.addRow([{ formula: 'A3&"二"', result: '王芳二' }, 13600000002, '', '', '', '']);
      sheet.mergeCells('A1:F1');
      sheet.mergeCells('C3:C4');
    });
    const regions = { field: 'regionCode', column: '区域', values: { 华东: 'east' } };
    const fields = mapping.fields.map((rule) => (rule.field === 'regionCode' ? regions : rule));
    const checked = await desk.checked(file, { fields });
    expect(checked).toMatchObject({
      format: 'xlsx',
      columns: head,
      rows: 2,
      badRows: 0,
      formulas: 1,
    });
    expect(checked).not.toHaveProperty('encoding');
    expect(await desk.run(checked.id, 'all-or-nothing')).toMatchObject({ filed: 2 });
    const { body } = await archive.get('customers?phone=13600000001', { as: manager });
    expect(body.items).toMatchObject([
      { name: '王芳', regionCode: 'east', customerSince: '2024-02-29' },
    ]);
  });

  it.each([xlsxType, 'application/octet-stream'])(
    'is shown with its first rows as soon as it is sent as %s, and again under its key',
    async (type) => {
      const file = await workbook((sheet) => {
        sheet.addRow(['姓名', '电话']);
        sheet.addRow(['王芳', 13600000009]);
      });
      const headers = { 'content-type': type, 'idempotency-key': newId() };
      const [first, again] = [
        await desk.upload(file, { headers }),
        await desk.upload(file, { headers }),
      ];
      expect([first.status, again.status, again.body.id]).toEqual([201, 201, first.body.id]);
      expect(first.body['preview']).toMatchObject([
        { cells: ['姓名', '电话'] },
        { cells: ['王芳', '13600000009'] },
      ]);
    },
  );

  it('says row, column and reason where a cell cannot be used, unless nothing reads it', async () => {
    const file = await workbook((sheet) => {
      sheet.addRow(head);
      sheet.addRow(['甲甲', '', 'east', '', '', { formula: '1/0', result: { error: '#DIV/0!' } }]);
      sheet.addRow(['乙乙', '', 'east', 110101199003070000, '', '']);
      sheet.addRow(['丙丙', '', 'east', '', { formula: 'X', result: { error: '#NAME?' } }, '']);
      sheet.addRow(['丁丁', '', 'east', '', '', '']);
      sheet.mergeCells('A5:B5');
    });
    const checked = await desk.checked(file, mapping);
    expect(checked).toMatchObject({ rows: 4, badRows: 3 });
    expect(await desk.problems(checked.id)).toEqual([
      '3 身份证号 rounded-number',
      '4 起始日 formula-error',
      '5 姓名 merged-cells',
    ]);
  });

  it.each([
    [
      'a head that is merged',
      'merged-head',
      () =>
        workbook((sheet) => {
          sheet.addRow(['姓名', '', '电话']);
          sheet.addRow(['1', '2', '3']);
          sheet.mergeCells('A1:B1');
        }),
    ],
    ['nothing below its head', 'no-rows', () => workbook((sheet) => sheet.addRow(['a']))],
    ['nothing at all', 'empty-file', () => workbook(() => undefined)],
    ['no sheet', 'not-a-table', () => packed('nonsense')],
    [
      'a password, or is an old XLS',
      'old-or-locked-workbook',
      () => Promise.resolve(Buffer.from('d0cf11e0a1b11ae1', 'hex')),
    ],
    [
      'more in it than anybody unpacks',
      'unpacks-too-large',
      async () => claiming(await packed(sheetOf('')), 3_000_000_000),
    ],
  ])('is refused at once where it has %s', async (_what, code, made) => {
    const { status, body } = await desk.upload(await made());
    expect([status, body['code'], body['rule']]).toEqual([422, code, 'CU-15']);
    const [row] = await archive.query<{ count: number }>('SELECT count(*) FROM import_file');
    const open = await archive.query(
      `SELECT FROM import WHERE status NOT IN ('done', 'failed', 'cancelled')`,
    );
    expect(row?.count).toBeLessThanOrEqual(open.length);
  });

  it('goes out as one whose cells are all text, and comes back by an import as it was', async () => {
    await archive.filed({
      name: '-2+3',
      phones: ['+85221234567'],
      externalRef: '=cmd|x',
      regionCode: 'west',
    });
    const answer = await download('customers.xlsx?regionCode=west');
    expect(answer.headers.get('content-type')).toContain('spreadsheetml.sheet');
    const bytes = Buffer.from(await answer.arrayBuffer());
    const [, row] = await rowsOf(bytes);
    expect(row?.cells.slice(1, 4)).toEqual(['-2+3', 'person', '+85221234567']);
    expect(row?.cells).toContain('=cmd|x');
    const { body } = await desk.upload(bytes);
    const fields = (body['suggestions'] as { field: string; column: string }[]).flatMap(
      ({ field, column }) => (field === 'externalRef' ? [] : [{ field, column }]),
    );
    const checked = await desk.checked(bytes, { fields }, { duplicateReason: '往返' });
    await desk.run(checked.id, 'all-or-nothing');
    const found = await archive.get('customers?phone=%2B85221234567', { as: manager });
    expect(found.body.items.map(({ name }) => name)).toEqual(['-2+3', '-2+3']);
    const kept = await archive.query(`SELECT FROM export WHERE format = 'xlsx' AND rows = 1`);
    expect(kept).toHaveLength(1);
  });

  it('that nobody reads to its end is on record as broken off', async () => {
    const names = Array.from(
      { length: 4_000 },
      (_none, at) => `${'长'.repeat(150)}${at},${at},east`,
    );
    const many = await desk.checked(`姓名,电话,区域\n${names.join('\n')}`, {
      fields: [mapping.fields[0], mapping.fields[2]],
    });
    await desk.run(many.id, 'all-or-nothing');
    for (const format of ['csv', 'xlsx']) {
      const answer = await download(`customers.${format}`);
      const reader = answer.body?.getReader();
      await reader?.read();
      await reader?.cancel();
      await waitFor(async () => {
        const rows = await archive.query<{ status: string }>(
          'SELECT status FROM export WHERE format = $1 ORDER BY id DESC LIMIT 1',
          [format],
        );
        return rows[0]?.status === 'broken-off';
      });
    }
  });
});
