import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import { ZipFile } from 'yazl';
import type { Row } from '../read/row.js';
import { xlsxRows } from '../read/xlsx-rows.js';

/** A workbook as another program writes it. */
export const workbook = async (
  fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void,
): Promise<Buffer<ArrayBuffer>> => {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('one'), book);
  return Buffer.from(await book.xlsx.writeBuffer());
};

export const sheetOf = (rows: string): string =>
  `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

export const zipped = async (
  parts: Readonly<Record<string, string | Buffer>>,
): Promise<Buffer<ArrayBuffer>> => {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return Buffer.from(await buffer(zip.outputStream));
};

/** A workbook with the least that it can have, and one sheet that is anything. */
export const packed = (sheet: string | Buffer): Promise<Buffer<ArrayBuffer>> =>
  zipped({
    'xl/workbook.xml':
      '<workbook><sheets><sheet name="one" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="sheet.xml"/></Relationships>',
    'xl/sheet.xml': sheet,
  });

const mostUnpackedOfAll = 1_000_000_000;

export const rowsOf = async (bytes: Buffer, mostUnpacked = mostUnpackedOfAll): Promise<Row[]> => {
  const rows: Row[] = [];
  const file = {
    length: bytes.length,
    range: ([from, to]: readonly [number, number]) => Readable.from([bytes.subarray(from, to)]),
    mostUnpacked,
  };
  for await (const row of xlsxRows(file)) rows.push(row);
  return rows;
};

/** A ZIP file whose directory says that its largest part unpacks to so many bytes. */
export const claiming = (zip: Buffer<ArrayBuffer>, unpacked: number): Buffer<ArrayBuffer> => {
  const file = Buffer.from(zip);
  const sizeOf = (at: number) => file.readUInt32LE(at + 24);
  const entries: number[] = [];
  for (let at = file.indexOf(entryMark); at >= 0; at = file.indexOf(entryMark, at + 4)) {
    entries.push(at);
  }
  const [largest = 0] = entries.sort((a, b) => sizeOf(b) - sizeOf(a));
  file.writeUInt32LE(unpacked, largest + 24);
  return file;
};

const entryMark = 'PK\u0001\u0002';
