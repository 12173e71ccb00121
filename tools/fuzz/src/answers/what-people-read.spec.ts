import { describe, expect, it } from '@jest/globals';
import { readWorkbook, xlsxType } from './read-workbook.js';
import type { Answer } from './send.js';
import { faultsOfReading } from './what-people-read.js';
import ExcelJS from 'exceljs';

const ID = '01a226aa-170c-71c7-989c-3dcfcdc58d6c';
const answer = (type: string, text: string, more: Partial<Answer> = {}): Answer => ({
  ...{ status: 200, type, text, ...more },
});

describe('what people read', () => {
  it('names nobody by an id, on a page, in a list or a sheet', () => {
    for (const type of ['text/html', 'text/csv', xlsxType]) {
      expect(faultsOfReading(answer(type, `technician,${ID}`))).toEqual([
        expect.stringContaining('shows an id'),
      ]);
      expect(faultsOfReading(answer(type, 'technician,T-0001'))).toEqual([]);
    }
  });

  it('may lead on by one, and programs may be told it', () => {
    const page = `<style>.a{}</style><a href="/customers/${ID}">CP00000001</a>`;
    expect(faultsOfReading(answer('text/html', page))).toEqual([]);
    expect(faultsOfReading(answer('application/json', `{"id":"${ID}"}`))).toEqual([]);
  });

  it('has columns that are wide enough, in every sheet', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('wide').columns = [{ header: 'name', width: 18 }];
    workbook.addWorksheet('narrow').addRow(['name', 'phone']);
    const read = await readWorkbook(await workbook.xlsx.writeBuffer());
    expect(read).toEqual({ text: 'name\nname\tphone', narrow: ['narrow'] });
    expect(faultsOfReading(answer(xlsxType, read.text, read))).toEqual([
      expect.stringContaining('“narrow” have no width'),
    ]);
  });
});
