import { describe, expect, it } from '@jest/globals';
import { handbookOf } from '@kefu/handbook';
import { planFor, readRow, suggest, type RowRead } from '@kefu/imports';
import { Refusal, type Actor } from '@kefu/kernel';
import {
  csvLines,
  FormatDetector,
  openTable,
  understand,
  xlsxBytes,
  type Row,
  type TableFile,
} from '@kefu/tables';
import { checkObject } from '@kefu/validation';
import fc from 'fast-check';
import { readAsset } from '../records/assets/index.js';
import { fileCustomer, readDetails, type Customer } from '../records/customers/index.js';
import { serialKey } from '../records/identity/index.js';
import { FileWithAssetsRequest, filingOf, type Filing } from '../records/filing/index.js';
import { eyesOf } from '../whole/access/index.js';
import { rowsOfCustomer, titles } from './exports/columns.js';
import { columns } from './imports/columns.js';
import { readCustomer, type Ground } from './imports/read-rows.js';

const handbook = handbookOf({ name: 'demo', title: { zh: '示例', en: 'Demo' } });
const by: Actor = { id: 'm', kind: 'person', roles: ['archivist', 'manager'], regions: ['*'] };
const ground: Ground = {
  ...{ importId: 'i', by, today: '2026-03-02', duplicateReason: undefined },
  regions: new Map([['east', 'open']]),
  seesKey: () => true,
  eyes: eyesOf(handbook, by),
};

/** All that a text may hold, and often what a sheet, a separator or a quote could change. */
const sign = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(...'=+-@\'",;；、，。|｜/\t\n\r 　0１é华（«{😀'.split('')),
  },
  { weight: 1, arbitrary: fc.constantFrom('\r\n', '""', 'sep=', '_x0041_', '&amp;', '<b>', '1/2') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2 }) },
);
const text = (most: number) =>
  fc
    .array(sign, { minLength: 1, maxLength: 12 })
    .map((signs) => signs.join('').slice(0, most).toWellFormed())
    .filter((given) => !/[\0\ufffd]/u.test(given));
const maybe = <T>(given: fc.Arbitrary<T>) => fc.option(given, { nil: undefined });

const request = fc.record({
  kind: fc.constantFrom('person', 'organisation'),
  name: fc.oneof(fc.constantFrom('张三', 'Müller', "D'Arcy", '买买提·艾力'), text(12)),
  phones: fc.uniqueArray(fc.constantFrom('13600020001', '075588000002', '+85221200003'), {
    maxLength: 3,
  }),
  idNumber: maybe(fc.constantFrom('11010519491231002X', 'E12345678')),
  address: maybe(text(200)),
  externalRef: maybe(text(64)),
  tags: fc.uniqueArray(text(40), { maxLength: 4 }),
  regionCode: fc.constant('east'),
  contacts: fc.array(
    fc.record({
      name: fc.constantFrom('李强', "O'Neil"),
      phone: maybe(fc.constantFrom('13700020001', '+8613700020002')),
      position: maybe(text(60)),
      maySign: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  assets: fc.uniqueArray(
    fc.record({
      serial: text(60),
      model: text(60),
      category: fc.constantFrom('copier', 'meter'),
      plate: maybe(text(20)),
      contractNumber: maybe(text(40)),
      contractKind: fc.constantFrom('rental', 'none'),
      warrantyEnd: maybe(fc.constantFrom('2028-02-29', '2027-12-31')),
    }),
    { maxLength: 3, selector: ({ serial }) => serialKey(serial) },
  ),
});

/** As it would be filed; undefined for what no request may say. */
const filed = (given: unknown): Filing | undefined => {
  const present = JSON.parse(JSON.stringify(given)) as object;
  const { value, faults } = checkObject(FileWithAssetsRequest, present);
  if (faults.length > 0) return undefined;
  const filing = filingOf(value as FileWithAssetsRequest);
  try {
    return {
      ...filing,
      details: readDetails(filing.kind, filing.details, ground.today),
      assets: filing.assets.map((asset) => readAsset(asset)),
    };
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
};

const onRecord = (filing: Filing, filedNo: number): Customer =>
  fileCustomer(filing, { filedNo, region: 'open', candidates: [] }, () => 'id').next;

async function* exported(all: readonly Filing[]): AsyncGenerator<readonly string[]> {
  yield titles.map(({ zh }) => zh);
  for (const [at, filing] of all.entries()) {
    await Promise.resolve();
    yield* rowsOfCustomer(onRecord(filing, at + 1), filing.assets, ground.eyes);
  }
}

const fileOf = async (pieces: AsyncIterable<string | Uint8Array>): Promise<TableFile> => {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(Buffer.from(piece));
  const bytes = Buffer.concat(all);
  return {
    length: bytes.length,
    mostUnpacked: 1e9,
    async *range([from, to]) {
      await Promise.resolve();
      yield bytes.subarray(from, to);
    },
  };
};

const rowsIn = async (file: TableFile): Promise<Row[]> => {
  const detector = new FormatDetector();
  for await (const piece of file.range([0, file.length])) detector.take(piece);
  const format = detector.found();
  if (typeof format === 'string') throw new Error(format);
  const reading = await understand(file, format, (cell) => titles.some(({ zh }) => zh === cell));
  expect(reading.doubts).toEqual([]);
  const rows: Row[] = [];
  for await (const row of openTable(file, reading)) rows.push(row);
  return rows;
};

const taken = async (file: TableFile): Promise<unknown[]> => {
  const [head, ...rows] = await rowsIn(file);
  const names = head?.cells ?? [];
  const plan = planFor(suggest(names, columns), {
    ...{ columns: names, known: columns, today: ground.today },
  });
  const read = rows.map((row) => readRow(plan, row));
  expect(read.flatMap(({ problems }) => problems)).toEqual([]);
  const groups = [...Map.groupBy(read, ({ values }) => values.get('number')).values()];
  return groups.map((group) => {
    const examined = readCustomer(group as [RowRead, ...RowRead[]], ground);
    if ('problems' in examined) throw new Error(JSON.stringify(examined.problems));
    const { filing } = examined.item;
    if (!('details' in filing)) throw new Error(JSON.stringify(filing));
    return filing;
  });
};

/** As an export shows it again. */
const shown = async (filings: readonly unknown[]): Promise<unknown[]> => {
  const rows: unknown[] = [];
  for await (const row of exported(filings as Filing[])) rows.push(row);
  return rows;
};

describe('CU-15 export, import, export', () => {
  it.each(['csv', 'xlsx'])('are equal as %s, whatever content is on record', async (format) => {
    let [tried, went] = [0, 0];
    const customers = fc.array(request.map(filed), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(customers, async (some) => {
        const filings = some.filter((filing) => filing !== undefined);
        tried += some.length;
        went += filings.length;
        fc.pre(filings.length > 0);
        const table = exported(filings);
        const file = await fileOf(
          format === 'csv' ? csvLines(table) : xlsxBytes(table, { title: '客户' }),
        );
        expect(await shown(await taken(file))).toEqual(await shown(filings));
      }),
      { numRuns: 60 },
    );
    expect(went).toBeGreaterThan(tried / 8);
  });
});
