import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { openBank, type Accounts, type Bank } from '../test/accounts.js';
import { Conditions, type Page, type Stored } from './index.js';
import type { Account } from '../test/accounts.js';

let bank: Bank;
let accounts: Accounts;
const customerId = newId();

beforeAll(async () => {
  bank = await openBank();
  ({ accounts } = bank);
  for (const name of ['甲', '乙', '丙', '丁', '戊']) await accounts.open({ customerId, name });
  await accounts.open({ name: '甲' });
});
afterAll(() => bank.close());

const paged = async (either: readonly string[], descending = false): Promise<string[]> => {
  const names: string[] = [];
  let cursor: string | undefined;
  do {
    const where = new Conditions().equal('a', { customerId });
    const found: Page<Stored<Account>> = await accounts.listed({
      ...{ as: 'a', where, either, by: ['id'], descending, range: { cursor, limit: 2 } },
    });
    names.push(...found.items.map(({ state }) => state.name));
    cursor = found.next;
  } while (cursor !== undefined);
  return names;
};

describe('a list of which one of several conditions holds', () => {
  it('has each record once, in its order, on one page or the next', async () => {
    const either = [`a.name IN ('甲', '丁')`, `a.name IN ('丁', '戊', '乙')`];
    expect(await paged(either)).toEqual(['甲', '乙', '丁', '戊']);
    expect(await paged(either, true)).toEqual(['戊', '丁', '乙', '甲']);
  });

  it('has nothing where none of them holds, and all where none is said', async () => {
    expect(await paged(['false', `a.name = '己'`])).toEqual([]);
    expect(await paged([])).toHaveLength(5);
  });
});
