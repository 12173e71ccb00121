import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { workbook } from '@kefu/tables/workbooks';
import { Archive, manager } from './archive.js';
import { archivist, ImportDesk } from './import-desk.js';

let archive: Archive;
let desk: ImportDesk;
beforeAll(async () => {
  archive = await Archive.open();
  desk = new ImportDesk(archive);
});
afterAll(() => archive.close());

/** Text with a byte a character, as an old program writes it. */
const bytes = (latin1: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from(latin1, 'latin1'));

/** `姓名,電話` / `陳大文,1`, `氏名,電話` / `佐藤花子,1`, `이름,전화` / `김철수,1`. */
const big5 = bytes('\xa9m\xa6W,\xb9q\xb8\xdc\r\n\xb3\xaf\xa4j\xa4\xe5,1\r\n');
const shiftJis = bytes('\x8e\x81\x96\xbc,\x93d\x98b\r\n\x8d\xb2\x93\xa1\x89\xd4\x8eq,1\r\n');
const eucKr = bytes('\xc0\xcc\xb8\xa7,\xc0\xfc\xc8\xad\r\n\xb1\xe8\xc3\xb6\xbc\xf6,1\r\n');
const western = bytes(
  'name;phone;region\r\nM\xfcller;13700010008;east\r\nGro\xdfmann;13700010009;east\r\n',
);

const plainFields = [
  { field: 'name', column: '姓名' },
  { field: 'phones', column: '电话' },
  { field: 'regionCode', column: '区域' },
];

/** The names that the archive has after an import whose columns are suggested. */
const namesFiled = async (file: string | Uint8Array<ArrayBuffer>): Promise<unknown[]> => {
  const { body: uploaded } = await desk.upload(file);
  expect(uploaded['certain']).toBe(true);
  const suggested = uploaded['suggestions'] as { field: string; column: string }[];
  const fields = suggested.map(({ field, column }) => ({ field, column }));
  const checked = await desk.checked(file, { fields }, { duplicateReason: '同一文件' });
  expect(await desk.problems(checked.id)).toEqual([]);
  const done = await desk.run(checked.id, 'all-or-nothing');
  const { body } = await archive.get(`customers?sort=-number&limit=${Number(done['filed'])}`, {
    as: manager,
  });
  return body.items.map(({ name, phones }) => [name, ...(phones as string[])]).reverse();
};

describe('CU-15 how a file is understood', () => {
  it.each([
    ['big5', big5, ['姓名', '電話'], '陳大文'],
    ['shift_jis', shiftJis, ['氏名', '電話'], '佐藤花子'],
    ['euc-kr', eucKr, ['이름', '전화'], '김철수'],
  ])('a file in %s is read in it', async (encoding, file, columns, name) => {
    const { body } = await desk.upload(file);
    expect(body).toMatchObject({ encoding, columns, certain: true });
    const preview = body['preview'] as { cells: string[] }[];
    expect(preview.map(({ cells }) => cells[0])).toEqual([columns[0], name]);
  });

  it('Müller stays Müller: where names of columns are ASCII somebody confirms the encoding', async () => {
    const { body } = await desk.upload(western);
    expect(body).toMatchObject({
      encoding: 'windows-1252',
      separator: ';',
      certain: false,
      doubts: ['encoding'],
      preview: [{}, { row: 2, cells: ['Müller', '13700010008', 'east'] }, {}],
    });
    expect(body['alternatives']).toMatchObject({
      encodings: expect.arrayContaining(['gb18030']) as unknown,
    });
    const fields = [
      { field: 'name', column: 'name' },
      { field: 'regionCode', column: 'region' },
    ];
    await desk.do(body.id, 'map', { fields });
    const refused = await archive.post(`imports/${body.id}/check`, {}, { as: archivist });
    expect([refused.status, refused.body.code, refused.body['doubts']]).toEqual([
      422,
      'reading-uncertain',
      ['encoding'],
    ]);
    expect(await desk.do(body.id, 'read-as', {})).toMatchObject({
      status: 'mapped',
      certain: true,
    });
    await desk.do(body.id, 'check', {});
    await desk.until(body.id, 'checked');
    await desk.run(body.id, 'all-or-nothing');
    const { body: found } = await archive.get('customers?sort=-number&limit=2', { as: manager });
    expect(found.items.map(({ name }) => name)).toEqual(['Großmann', 'Müller']);
  });

  it('another encoding can be chosen, and the columns are read anew', async () => {
    const { body } = await desk.upload(western);
    const other = await desk.do(body.id, 'read-as', { encoding: 'gb18030' });
    expect(other).toMatchObject({ encoding: 'gb18030', certain: true, status: 'uploaded' });
    const back = await desk.do(body.id, 'read-as', { encoding: 'windows-1252', headingRow: 0 });
    expect(back).toMatchObject({ columns: ['#1', '#2', '#3'], headingRow: 0, certain: true });
    const wrong = await archive.post(
      `imports/${body.id}/read-as`,
      { sheet: 'x' },
      { as: archivist },
    );
    expect([wrong.status, wrong.body.code]).toEqual([400, 'malformed']);
  });

  it('a first row of data is not taken for headings without asking', async () => {
    const { body } = await desk.upload('张三,13700010101,east\n李四,13700010102,east\n');
    expect(body).toMatchObject({ headingRow: 0, certain: false, columns: ['#1', '#2', '#3'] });
    const fields = [
      { field: 'name', column: '#1' },
      { field: 'phones', column: '#2' },
      { field: 'regionCode', column: '#3' },
    ];
    await desk.do(body.id, 'map', { fields });
    await desk.do(body.id, 'read-as', {});
    await desk.do(body.id, 'check', {});
    expect(await desk.until(body.id, 'checked')).toMatchObject({ rows: 2, badRows: 0 });
  });

  it.each([
    [
      'a separator at the end of rows',
      '姓名,电话,区域\r\n甲一,13700020001,east,\r\n',
      ['甲一', '13700020001'],
    ],
    ['short rows', '姓名,区域,电话\n甲二,east\n', ['甲二']],
    [
      'a line that says sep=',
      'sep=;\r\n姓名;电话;区域\r\n丙一;13700020003;east\r\n',
      ['丙一', '13700020003'],
    ],
    [
      'a title above the headings',
      '客户名单(2026年),,\r\n姓名,电话,区域\r\n癸一,13700020004,east\r\n',
      ['癸一', '13700020004'],
    ],
    [
      'headings with line breaks',
      '"姓名\n(必填)";"电话";"区域"\r\n丁一;13700020005;east\r\n',
      ['丁一', '13700020005'],
    ],
    ['a text formula', '姓名,电话,区域\n戊一,="13700020006",east\n', ['戊一', '13700020006']],
    ['a leading apostrophe', "姓名,电话,区域\n戊二,'13700020007,east\n", ['戊二', '13700020007']],
    ['a leading tab', '姓名,电话,区域\n戊三,\t13700020008,east\n', ['戊三', '13700020008']],
    [
      'invisible marks in phones',
      '姓名,电话,区域\n子一,\u202a13700020009\u202c,east\n',
      ['子一', '13700020009'],
    ],
    [
      'several phones in full width',
      '姓名,电话,区域\n子二,13700020010；13700020011／13700020012,east\n',
      ['子二', '13700020010', '13700020011', '13700020012'],
    ],
    [
      'a page with a table instead of a workbook',
      '<html><head><meta charset="utf-8"></head><body><table><tr><th>姓名</th><th>电话</th><th>区域</th></tr>\r\n<tr><td>己&amp;一</td><td>13700020013</td><td>east</td></tr></table></body></html>',
      ['己&一', '13700020013'],
    ],
  ])('%s is plain', async (_what, file, filed) => {
    expect(await namesFiled(file)).toEqual([filed]);
  });

  it('UTF-16 is read with its bytes in either order', async () => {
    const swapped = Buffer.from(
      '\ufeff姓名\t电话\t区域\n庚一\t13700020014\teast\n',
      'utf16le',
    ).swap16();
    expect(await namesFiled(Uint8Array.from(swapped))).toEqual([['庚一', '13700020014']]);
  });

  it('a number is read as its format shows it', async () => {
    const file = await workbook((sheet) => {
      sheet.addRow(['姓名', '电话', '区域', '外部编号', '表号', '型号', '设备类别']);
      const row = sheet.addRow(['卯一', 75588880049, 'east', 123, 42, 'M', 'meter']);
      row.getCell(2).numFmt = '000000000000';
      row.getCell(4).numFmt = '00000';
      row.getCell(5).numFmt = '"KF-"0000';
    });
    const { body } = await desk.upload(file);
    const preview = body['preview'] as { cells: string[] }[];
    expect(preview[1]?.cells).toEqual([
      '卯一',
      '075588880049',
      'east',
      '00123',
      'KF-0042',
      'M',
      'meter',
    ]);
  });

  it('the sheet with the names of columns is read; where two have them somebody chooses', async () => {
    const file = await workbook((sheet, book) => {
      sheet.addRow(['请在第二张表中填写']);
      const second = book.addWorksheet('客户');
      second.addRow(['姓名', '电话', '区域']);
      second.addRow(['未一', '13700020015', 'east']);
    });
    const { body } = await desk.upload(file);
    expect(body).toMatchObject({ sheet: '客户', certain: true, columns: ['姓名', '电话', '区域'] });
    expect(body['alternatives']).toMatchObject({ sheets: ['one', '客户'] });
    const two = await workbook((sheet, book) => {
      for (const [at, one] of [sheet, book.addWorksheet('西区')].entries()) {
        one.addRow(['姓名', '电话', '区域']);
        one.addRow([`未${at}`, `1370002001${6 + at}`, 'east']);
      }
    });
    const { body: unsure } = await desk.upload(two);
    expect(unsure).toMatchObject({ sheet: 'one', certain: false, doubts: ['sheet'] });
    const chosen = await desk.do(unsure.id, 'read-as', { sheet: '西区' });
    expect(chosen).toMatchObject({ sheet: '西区', certain: true });
    await desk.do(unsure.id, 'map', { fields: plainFields });
    await desk.do(unsure.id, 'check', {});
    await desk.until(unsure.id, 'checked');
    expect(await desk.run(unsure.id, 'all-or-nothing')).toMatchObject({ filed: 1 });
  });
});
