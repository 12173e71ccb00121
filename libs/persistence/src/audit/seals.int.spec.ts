import { generateKeyPairSync } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { plusMillis } from '@kefu/kernel';
import { startPostgres, testDirectory, type Postgres } from '@kefu/testing/servers';
import { by, count, openBank, START, type Bank } from '../../test/accounts.js';
import { sealAudit, verifySeals, type Database, type SealBody } from '../index.js';

let postgres: Postgres;
let bank: Bank;
let database: Database;
const { privateKey, publicKey } = generateKeyPairSync('ed25519');

/**
 * Any transaction of the whole server holds a seal back: of a server that others use, a seal takes in
 * less than was written when one of them is slow.
 */
beforeAll(async () => {
  const settings = { fsync: 'off', autovacuum: 'off' };
  postgres = await startPostgres({ directory: testDirectory('seals'), settings });
});
afterAll(() => postgres.stop());

beforeEach(async () => {
  const url = await postgres.createDatabase('bank');
  const drop = () => postgres.dropDatabase('bank');
  bank = await openBank({ name: 'bank', url, drop });
  ({ database } = bank.accounts);
});
afterEach(() => bank.close());

const accountWith = async (changes: number): Promise<void> => {
  const id = await bank.accounts.open();
  for (let index = 1; index <= changes; index += 1) await bank.accounts.change(id, by, count());
};

describe('G-03 seals over the audit trail', () => {
  const seal = (minute: number) =>
    sealAudit(database, privateKey, plusMillis(START, minute * 60_000));

  const sealedEntries = async (): Promise<number> => {
    const rows = await database.query<{ body: string }>('SELECT body FROM audit_seal');
    return rows.reduce((sum, row) => sum + (JSON.parse(row.body) as SealBody).entries, 0);
  };

  it('take in every entry once, also of transactions that were slow', async () => {
    await accountWith(2);
    const slow = Promise.withResolvers<undefined>();
    const wrote = Promise.withResolvers<undefined>();
    const late = database.transaction(async () => {
      await accountWith(1);
      wrote.resolve(undefined);
      await slow.promise;
    });
    await wrote.promise;
    await accountWith(0);
    expect(await seal(1)).toBe(1);
    expect(await seal(2)).toBeUndefined();
    expect(await sealedEntries()).toBe(3);
    slow.resolve(undefined);
    await late;
    expect(await seal(3)).toBe(2);
    expect(await seal(4)).toBeUndefined();
    expect(await sealedEntries()).toBe(6);
    expect(await verifySeals(database, publicKey)).toBeUndefined();
  });

  it('are made by one where several make them at the same time', async () => {
    await accountWith(2);
    const made = await Promise.all([seal(1), seal(1), seal(1)]);
    expect(made.filter((no) => no !== undefined)).toEqual([1]);
    expect(await sealedEntries()).toBe(3);
    expect(await verifySeals(database, publicKey)).toBeUndefined();
  });

  it.each([
    ['a deleted record', 'entries', 1, 'DELETE FROM audit WHERE version = 1'],
    ['a changed hash', 'entries', 1, `UPDATE audit SET hash = upper(hash) WHERE version = 2`],
    ['a changed seal', 'chain', 1, `UPDATE audit_seal SET body = body || ' ' WHERE no = 1`],
    ['a lost seal', 'chain', 2, 'DELETE FROM audit_seal WHERE no = 1'],
    [
      'a seal by another hand',
      'signature',
      2,
      `UPDATE audit_seal SET signature = (SELECT signature FROM audit_seal WHERE no = 1) WHERE no = 2`,
    ],
  ])('show %s', async (_what, fault, no, tamper) => {
    await accountWith(2);
    await seal(1);
    await accountWith(2);
    await seal(2);
    await database.query(tamper);
    expect(await verifySeals(database, publicKey)).toEqual({ no, fault });
  });

  it('do not hold under another key', async () => {
    await accountWith(0);
    await seal(1);
    const other = generateKeyPairSync('ed25519');
    expect(await verifySeals(database, other.publicKey)).toEqual({ no: 1, fault: 'signature' });
  });
});
