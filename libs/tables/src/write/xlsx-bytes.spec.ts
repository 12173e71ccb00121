import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { rowsOf } from '../test/workbooks.js';
import { xlsxBytes } from './xlsx-bytes.js';

const written = (rows: readonly (readonly string[])[], mostRows?: number): Promise<Buffer> =>
  buffer(
    xlsxBytes(Readable.from(rows), {
      title: '客户',
      ...(mostRows === undefined ? {} : { mostRows }),
    }),
  );

const opened = async (bytes: Buffer): Promise<ExcelJS.Workbook> => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  return book;
};

const odd = [
  '=cmd|x',
  '+85221234567',
  '110101199003074258',
  'a<b>&"c"',
  ' 两 边 ',
  '\u0001\r\n_x0041_',
  '𠮷',
];

describe('CU-15 a workbook of rows', () => {
  it('is opened by another program: texts only, a head that stays and filters', async () => {
    const book = await opened(
      await written([
        ['编号', '电话'],
        ['C000001', '=1+1'],
      ]),
    );
    const sheet = book.worksheets[0];
    expect(sheet?.name).toBe('客户');
    expect(sheet?.getCell('B2').type).toBe(ExcelJS.ValueType.String);
    expect(sheet?.getCell('B2').value).toBe('=1+1');
    expect(sheet?.getCell('A2').numFmt).toBe('@');
    expect(sheet?.getCell('A1').font.bold).toBe(true);
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet?.autoFilter).toBe('A1:B2');
  });

  it('gives back whatever stood in a cell', async () => {
    const columns = odd.map((_cell, at) => `列${at}`);
    const [, row] = await rowsOf(await written([columns, odd]));
    expect(row?.cells).toEqual(odd);
  });

  it('goes on in another sheet where one is full, and makes none that is empty', async () => {
    const rows = Array.from({ length: 4 }, (_none, at) => [`${at}`]);
    const book = await opened(await written([['n'], ...rows], 3));
    expect(book.worksheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
      ['客户', 3],
      ['客户 2', 3],
    ]);
    expect(book.worksheets[1]?.getCell('A1').value).toBe('n');
    expect((await opened(await written([['n']]))).worksheets[0]?.rowCount).toBe(1);
  });

  it('has columns beyond Z', async () => {
    const head = Array.from({ length: 30 }, (_none, at) => `h${at}`);
    expect((await opened(await written([head]))).worksheets[0]?.getCell('AD1').value).toBe('h29');
  });

  it('waits for who reads slowly, and stops where they go away', async () => {
    let [given, ended] = [0, false];
    async function* endless() {
      try {
        for (;;) {
          given += 1;
          // nothing that compresses well
          yield await Promise.resolve([`${Math.random()}${Math.random()}${Math.random()}`]);
        }
      } finally {
        ended = true;
      }
    }
    const stream = xlsxBytes(endless(), { title: 'n' });
    stream.read(0);
    const asked: number[] = [];
    while (asked.at(-1) !== given) {
      asked.push(given);
      await pause(200);
    }
    expect(given).toBeGreaterThan(0);
    stream.destroy();
    while (!ended) await pause(5);
  });

  it('fails where its rows do', async () => {
    async function* failing() {
      yield await Promise.resolve(['n']);
      throw new Error('connection lost');
    }
    await expect(buffer(xlsxBytes(failing(), { title: 'n' }))).rejects.toThrow('connection lost');
  });
});
