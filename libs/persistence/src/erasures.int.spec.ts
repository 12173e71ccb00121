import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { openBank, type Bank } from '../test/accounts.js';
import { forgetPerson, recordMerger, standingPersonOf, type Database } from './index.js';

let bank: Bank;
let database: Database;
beforeAll(async () => {
  bank = await openBank();
  database = await bank.connect();
});
afterAll(() => bank.close());

const forget = (id: string, work = () => Promise.resolve()) =>
  database.transaction((tx) => forgetPerson(tx, id, work));
const standing = (id: string) => database.transaction((tx) => standingPersonOf(tx, id));
const keep = (key: string, answer: string) =>
  database.query(
    `INSERT INTO idempotency (actor_id, key, request_hash, status, answer)
     VALUES ('agent-1', $1, 'hash', 201, $2)`,
    [key, answer],
  );

describe('G-05 a person who is forgotten', () => {
  it('G-05 takes the kept answers that name him along, and no others', async () => {
    const [him, other] = [newId(), newId()];
    await keep('his', JSON.stringify({ body: { customerId: him, callerName: '司马青衫' } }));
    await keep('another’s', JSON.stringify({ body: { customerId: other } }));
    let times = 0;
    for (const _ of [1, 2]) {
      await forget(him, () => {
        times += 1;
        return Promise.resolve();
      });
    }
    const rows = await database.query(
      `SELECT key, request_hash AS hash, answer IS NULL AS gone FROM idempotency ORDER BY key`,
    );
    expect(rows).toEqual([
      { key: 'another’s', hash: 'hash', gone: false },
      { key: 'his', hash: '', gone: true },
    ]);
    expect(times).toBe(2);
  });

  it('G-05 is written down no more, under no id that he ever had', async () => {
    const [him, before] = [newId(), newId()];
    await database.transaction((tx) => recordMerger(tx, before, him));
    expect(await standing(before)).toBe(him);
    await forget(him);
    for (const id of [him, before]) {
      await expect(standing(id)).rejects.toMatchObject({ code: 'customer-erased', rule: 'G-05' });
    }
  });

  it('G-05 stays forgotten only as a whole', async () => {
    const him = newId();
    const failing = forget(him, () => Promise.reject(new Error('half way')));
    await expect(failing).rejects.toThrow('half way');
    expect(await standing(him)).toBe(him);
  });
});
