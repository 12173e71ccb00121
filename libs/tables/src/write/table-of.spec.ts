import { Readable } from 'node:stream';
import { expect, it } from '@jest/globals';
import { tableOf, type Column } from './table-of.js';

interface Loan {
  readonly number: string;
  readonly ownerId?: string;
}

const columns: readonly Column<Loan, ReadonlyMap<string, string>>[] = [
  ['编号', 'Number', ({ number }) => number],
  ['负责人', 'Owner', ({ ownerId = '' }, names) => Promise.resolve(names.get(ownerId))],
];

async function* pages() {
  yield await Promise.resolve([{ number: '1', ownerId: 'a' }, { number: '2' }]);
  yield [];
  yield [{ number: '3', ownerId: 'b' }];
}

it('has a head in the language, a row a thing by what is known of its page, and a last row', async () => {
  const asked: (readonly string[])[] = [];
  const knownOf = (page: readonly Loan[]) => {
    asked.push(page.map(({ number }) => number));
    return new Map([['a', '张三']]);
  };
  const table = tableOf(columns, 'zh', pages(), { knownOf, last: ['', 'in all'] });
  const rows = await Readable.from(table).toArray();
  expect(rows).toEqual([
    ['编号', '负责人'],
    ['1', '张三'],
    ['2', ''],
    ['3', ''],
    ['', 'in all'],
  ]);
  expect(asked).toEqual([['1', '2'], [], ['3']]);
  const english = await tableOf(columns, 'en', pages(), { knownOf }).next();
  expect(english.value).toEqual(['Number', 'Owner']);
});
