import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { openBank, type Bank } from '../../test/accounts.js';
import type { Database } from '../index.js';
import { cipherFor, ciphersFor, destroyPersonalKey } from './personal-key.js';

let bank: Bank;
let database: Database;

beforeAll(async () => {
  bank = await openBank();
  database = await bank.connect(1);
});
afterAll(() => bank.close());

const revealed = async (personId: string, hidden: unknown) =>
  database.transaction(async (tx) => (await cipherFor(tx, personId)).reveal(hidden));

describe("a person's cipher", () => {
  it('is read once a transaction, whoever asks', async () => {
    const [one, other] = [newId(), newId()];
    await database.transaction(async (tx) => {
      const cipher = await cipherFor(tx, one);
      const both = await ciphersFor(tx, [one, other]);
      expect(both.get(one)).toBe(cipher);
      expect(await cipherFor(tx, other)).toBe(both.get(other));
    });
  });

  it('is another one where the work that made it was undone', async () => {
    const personId = newId();
    const hidden = await database.transaction(async (tx) => {
      await tx.attempt(async () => {
        await cipherFor(tx, personId);
        throw new Error('undone');
      });
      return (await cipherFor(tx, personId)).hide('卡纸');
    });
    expect(await revealed(personId, hidden)).toBe('卡纸');
  });

  it('G-05 is never made anew once the key was destroyed: nothing is hidden, for nothing is kept', async () => {
    const [personId, other] = [newId(), newId()];
    const before = await database.transaction(async (tx) => {
      const first = (await cipherFor(tx, personId)).hide('卡纸');
      await destroyPersonalKey(tx, personId);
      expect((await cipherFor(tx, personId)).hide('换纸')).toBeNull();
      return first;
    });
    expect(await revealed(personId, before)).toBeUndefined();
    const both = await database.transaction((tx) => ciphersFor(tx, [personId, other]));
    expect([personId, other].map((id) => both.get(id)?.forgotten)).toEqual([true, false]);
  });
});
