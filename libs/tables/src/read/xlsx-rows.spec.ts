import { describe, expect, it } from '@jest/globals';
import { claiming, packed, rowsOf, sheetOf, workbook, zipped } from '../test/workbooks.js';
import { NotReadable } from './not-readable.js';

const why = async (bytes: Buffer, mostUnpacked?: number): Promise<string> =>
  rowsOf(bytes, mostUnpacked).then(
    () => 'readable',
    (error: unknown) => (error instanceof NotReadable ? error.why : String(error)),
  );

describe('CU-15 the rows of a workbook', () => {
  it('say what a person sees: texts, whole numbers, days, times, yes and no', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(['名', '数', '小数', '日', '时', '是', '富']);
      const row = sheet.addRow([
        '张三 ',
        13600000001,
        0.1 + 0.2,
        new Date('2024-02-29'),
        new Date('2026-03-02T09:30:00Z'),
        true,
        { richText: [{ text: '东' }, { text: '湖', font: { bold: true } }] },
      ]);
      row.getCell(5).numFmt = 'yyyy"年"m"月"d"日" h:mm';
    });
    expect(await rowsOf(bytes)).toMatchObject([
      { row: 1, cells: ['名', '数', '小数', '日', '时', '是', '富'] },
      {
        row: 2,
        cells: ['张三 ', '13600000001', '0.3', '2024-02-29', '2026-03-02 09:30:00', '是', '东湖'],
      },
    ]);
  });

  it('keep the numbers of the sheet, leave out empty rows, and are as wide as the head', async () => {
    const bytes = await workbook((sheet) => {
      sheet.getRow(3).values = ['a', 'b', 'c'];
      sheet.getRow(6).values = ['1'];
      sheet.getRow(9).values = ['1', '2', '3', '4'];
      sheet.getCell('J6').value = ' ';
    });
    expect(await rowsOf(bytes)).toMatchObject([
      { row: 3, cells: ['a', 'b', 'c'] },
      { row: 6, cells: ['1', '', ''] },
      { row: 9, cells: ['1', '2', '3', '4'] },
    ]);
  });

  it('take what a formula came to; an error, or one never calculated, is a fault', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(['甲', '乙']);
      sheet.addRow([
        { formula: '1+1', result: 2 },
        { formula: 'A1&"x"', result: '甲x' },
      ]);
      sheet.addRow([{ formula: '1/0', result: { error: '#DIV/0!' } }, { formula: 'A2' }]);
    });
    const [, good, bad] = await rowsOf(bytes);
    expect(good).toMatchObject({ cells: ['2', '甲x'], formulas: 2, faults: [] });
    expect(bad).toMatchObject({
      formulas: 0,
      faults: [
        { code: 'formula-error', place: 0 },
        { code: 'formula-not-run', place: 1 },
      ],
    });
  });

  it('have a fault where Excel has rounded an ID number that was typed as a number', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(['身份证号']);
      sheet.addRow([110101199003070000]);
    });
    const [, row] = await rowsOf(bytes);
    expect(row?.faults).toEqual([{ code: 'rounded-number', place: 0 }]);
  });

  it('fill a cell merged over rows down, and refuse one merged over columns', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(['客户名单']);
      sheet.addRow(['区域', '姓名', '电话']);
      sheet.addRow(['华东', '甲', '1']);
      sheet.addRow(['', '乙', '2']);
      sheet.addRow(['华南', '丙', '']);
      sheet.mergeCells('A1:C1');
      sheet.mergeCells('A3:A4');
      sheet.mergeCells('B5:C5');
    });
    expect(await rowsOf(bytes)).toMatchObject([
      { row: 2, cells: ['区域', '姓名', '电话'] },
      { row: 3, cells: ['华东', '甲', '1'] },
      { row: 4, cells: ['华东', '乙', '2'] },
      { row: 5, faults: [{ code: 'merged-cells', place: 1 }] },
    ]);
  });

  it('begin with a head that has a fault where it is merged', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(['联系', '', '区域']);
      sheet.addRow(['甲', '1', '华东']);
      sheet.mergeCells('A1:B1');
    });
    expect((await rowsOf(bytes))[0]?.faults).toEqual([{ code: 'merged-head', place: 0 }]);
  });

  it('are those of the first sheet that is not hidden', async () => {
    const bytes = await workbook((sheet, book) => {
      sheet.state = 'hidden';
      sheet.addRow(['secret']);
      book.addWorksheet('two').addRow(['shown']);
      book.addWorksheet('three').addRow(['other']);
    });
    expect(await rowsOf(bytes)).toMatchObject([{ cells: ['shown'] }]);
  });

  it('are read without cell references, with prefixes, inline texts and without phonetic guides', async () => {
    const sheet = `<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>头_x000D_</x:t></x:is></x:c></x:row>
      <x:row><x:c t="inlineStr"><x:is><x:r><x:t>张</x:t></x:r><x:rPh sb="0" eb="1"><x:t>zhang</x:t></x:rPh></x:is></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(await rowsOf(await packed(sheet))).toMatchObject([
      { row: 1, cells: ['头\r'] },
      { row: 2, cells: ['张'] },
    ]);
  });

  it('go back and forth in many shared texts, which are not kept in memory', async () => {
    const count = 30_000;
    const bytes = await workbook((sheet) => {
      sheet.addRow(['n', 'm']);
      for (let at = 0; at < count; at += 1) sheet.addRow([`客户${at}`, `客户${count - 1 - at}`]);
    });
    const rows = await rowsOf(bytes);
    expect(rows).toHaveLength(count + 1);
    const wrong = rows.filter(
      ({ cells }, at) => at > 0 && cells.join() !== `客户${at - 1},客户${count - at}`,
    );
    expect(wrong).toEqual([]);
  });
});

describe('CU-15 a workbook that is none', () => {
  it('is not readable: cut off, no package, without a sheet', async () => {
    const good = await workbook((sheet) => sheet.addRow(['a']));
    expect(await why(good.subarray(0, good.length - 300))).toBe('not-a-table');
    expect(await why(Buffer.from('PK\u0003\u0004 and no more'))).toBe('not-a-table');
    expect(await why(await zipped({ 'word/document.xml': '<w/>' }))).toBe('not-a-table');
  });

  it.each([
    ['broken XML', '<worksheet><sheetData><row></sheetData></worksheet>'],
    ['an entity that is none', sheetOf('<row><c t="str"><v>&lol;</v></c></row>')],
    ['rows that go back', sheetOf('<row r="2"/><row r="1"/>')],
    ['a row that no sheet has', sheetOf('<row r="99999999"><c><v>1</v></c></row>')],
    ['a column that no sheet has', sheetOf('<row><c r="ZZZ1"><v>1</v></c></row>')],
    ['a depth without end', `${'<a>'.repeat(5_000)}${'</a>'.repeat(5_000)}`],
    ['a text without end', sheetOf(`<row><c t="str"><v>${'x'.repeat(1_200_000)}</v></c></row>`)],
    ['bytes that are no UTF-8', Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0xfe, 0x3c])],
  ])('is not readable: %s', async (_what, sheet) => {
    expect(await why(await packed(sheet))).toBe('not-a-table');
  });

  it('does not unpack what says, or turns out, to be too much', async () => {
    const bomb = await packed(sheetOf(`<row><c><v>1</v></c></row>${' '.repeat(30_000_000)}`));
    expect(bomb.length).toBeLessThan(60_000);
    expect(await why(bomb, 10_000_000)).toBe('unpacks-too-large');
    // the sizes in the directory of a ZIP file are what its maker likes
    expect(await why(claiming(bomb, 1_000), 10_000_000)).toBe('not-a-table');
  });

  it('that is damaged below its head ends with a row that says so', async () => {
    const rows = Array.from({ length: 5_000 }, (_none, at) => `<row><c><v>${at}</v></c></row>`);
    const sheet = sheetOf(`${rows.join('')}<row><c>`);
    const read = await rowsOf(await packed(sheet));
    expect(read.at(-1)?.faults).toEqual([{ code: 'broken-sheet' }]);
    expect(read.length).toBeGreaterThan(3_000);
  });

  it('passes on that the file itself could not be had', async () => {
    const { xlsxRows } = await import('./xlsx-rows.js');
    const lost = new Error('connection lost');
    const range = () => {
      throw lost;
    };
    const reading = (async () => {
      for await (const _row of xlsxRows({ length: 1_000, range, mostUnpacked: 1e9 }));
    })();
    await expect(reading).rejects.toBe(lost);
  });
});
