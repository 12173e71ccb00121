import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { by, count, openBank, type Accounts, type Bank } from '../../test/accounts.js';
import {
  firstBrokenEntry,
  openReasons,
  readTrail,
  type Database,
  type SealedReason,
} from '../index.js';
import { cipherFor, destroyPersonalKey } from './personal-key.js';

let bank: Bank;
let accounts: Accounts;
let database: Database;

beforeEach(async () => {
  bank = await openBank();
  accounts = bank.accounts;
  database = accounts.database;
});
afterEach(() => bank.close());

const accountWith = async (changes: number, customerId = newId()) => {
  const id = await accounts.open({ customerId, name: '测试客户乙' });
  for (let index = 1; index <= changes; index += 1) await accounts.change(id, by, count());
  return id;
};

const brokenAt = async (id: string) => firstBrokenEntry(await readTrail(database, id));

describe('G-03 the audit trail of a record', () => {
  it('holds together', async () => {
    expect(await brokenAt(await accountWith(4))).toBeUndefined();
  });

  it.each([
    [
      'a changed body',
      3,
      `UPDATE audit SET body = replace(body, '"count":[1,2]', '"count":[1,9]') WHERE aggregate_id = $1`,
    ],
    ['a deleted entry', 3, 'DELETE FROM audit WHERE aggregate_id = $1 AND version = 2'],
    ['a deleted first entry', 2, 'DELETE FROM audit WHERE aggregate_id = $1 AND version = 1'],
    [
      'two that changed places',
      2,
      `WITH a AS (SELECT * FROM audit WHERE aggregate_id = $1 AND version IN (2, 3))
       UPDATE audit t SET body = a.body, hash = a.hash FROM a
       WHERE t.aggregate_id = $1 AND t.version = 5 - a.version`,
    ],
    [
      'an entry with a hash of its own making',
      3,
      `UPDATE audit SET body = body || ' ', hash = encode(sha256(convert_to(body || ' ', 'UTF8')), 'hex')
       WHERE aggregate_id = $1 AND version = 3`,
    ],
  ])('shows %s', async (_what, version, tamper) => {
    const id = await accountWith(4);
    await database.query(tamper, [id]);
    expect(await brokenAt(id)).toBe(version);
  });
});

describe('G-05 personal values in the audit trail', () => {
  const hiddenName = async (id: string): Promise<unknown> => {
    const [entry] = await readTrail(database, id);
    const { changes } = JSON.parse(entry?.body ?? '') as { changes: Record<string, unknown[]> };
    return changes['name']?.[1];
  };
  const reveal = (customerId: string, hidden: unknown) =>
    database.transaction(async (tx) => (await cipherFor(tx, customerId)).reveal(hidden));

  it('are there only under the key of the person', async () => {
    const customerId = newId();
    const id = await accountWith(0, customerId);
    const [entry] = await readTrail(database, id);
    expect(entry?.body).not.toContain('测试客户乙');
    expect(await reveal(customerId, await hiddenName(id))).toBe('测试客户乙');
    await expect(reveal(newId(), await hiddenName(id))).rejects.toThrow();
  });

  it('include reasons in words, which are gone with the key', async () => {
    const customerId = newId();
    const id = await accountWith(0, customerId);
    await accounts.change(id, by, (account) => ({ ...count()(account), reason: '测试客户乙要求' }));
    const entries = await readTrail(database, id);
    const [, { body } = { body: '' }] = entries;
    expect(body).not.toContain('测试客户乙');
    const { reason } = JSON.parse(body) as { reason: SealedReason };
    const reasons = [undefined, 'plain', reason];
    expect(await openReasons(database, reasons)).toEqual([undefined, 'plain', '测试客户乙要求']);
    await database.transaction((tx) => destroyPersonalKey(tx, customerId));
    expect(await openReasons(database, [reason])).toEqual([undefined]);
    await accounts.change(id, by, count());
    expect(await openReasons(database, [reason])).toEqual([undefined]);
    expect(await brokenAt(id)).toBeUndefined();
  });

  it('cannot be read again once the key is destroyed, and the trail still holds', async () => {
    const customerId = newId();
    const id = await accountWith(1, customerId);
    await database.transaction((tx) => destroyPersonalKey(tx, customerId));
    await accounts.change(id, by, count());
    expect(await reveal(customerId, await hiddenName(id))).toBeUndefined();
    expect(await brokenAt(id)).toBeUndefined();
  });
});
