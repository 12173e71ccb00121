import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Archive, manager } from './archive.js';

let archive: Archive;
beforeAll(async () => {
  archive = await Archive.open();
});
afterAll(() => archive.close());

const two = async (own: string, other: string) =>
  [(await archive.filed({ tier: own })).id, (await archive.filed({ tier: other })).id] as const;
const accountsOf = (customerId: string) =>
  archive.query<{ id: string; status: string; lead: string | null }>(
    'SELECT id, status, lead_id AS lead FROM key_account WHERE customer_id = $1',
    [customerId],
  );
const named = async (customerId: string) => {
  const [account] = await accountsOf(customerId);
  const { sub: leadId } = await archive.appointed('account-manager');
  const group = { leadId, members: [{ personId: leadId, role: 'account-manager' }] };
  const path = `key-accounts/${account?.id ?? ''}/name-group`;
  expect((await archive.post(path, group, { as: manager })).status).toBe(200);
  return leadId;
};

describe('key accounts of customers who end', () => {
  it('CU-01 of two the survivor’s stays, with the other’s group where none was named', async () => {
    const [a, b] = await two('key', 'key');
    const lead = await named(b);
    await archive.merge(a, b);
    expect(await accountsOf(a)).toMatchObject([{ status: 'open', lead }]);
    expect(await accountsOf(b)).toMatchObject([{ status: 'ended' }]);
    const [c, d] = await two('key', 'key');
    const own = await named(c);
    await named(d);
    await archive.merge(c, d);
    expect(await accountsOf(c)).toMatchObject([{ status: 'open', lead: own }]);
  });

  it('CU-01 the survivor’s tier decides whether the other’s goes on', async () => {
    const [a, b] = await two('standard', 'key');
    const lead = await named(b);
    await archive.merge(a, b);
    expect(await accountsOf(a)).toMatchObject([{ status: 'ended', lead }]);
    const [c, d] = await two('standard', 'key');
    const [account] = await accountsOf(d);
    await archive.merge(c, d, { choices: { tier: 'merged' } });
    expect(await accountsOf(c)).toMatchObject([{ id: account?.id, status: 'open' }]);
    expect(await archive.story(account?.id ?? '')).toBe('opened ended reopened');
    expect(await accountsOf(d)).toEqual([]);
  });

  it('CU-01 ends with the tier that is given up for the other’s', async () => {
    const [a, b] = await two('key', 'vip');
    await archive.merge(a, b, { choices: { tier: 'merged' } });
    expect(await accountsOf(a)).toMatchObject([{ status: 'ended' }]);
  });

  it('G-05 ends with the customer, voided or not', async () => {
    const [a, b] = await two('key', 'key');
    await archive.post(`customers/${b}/void`, { reason: '录错' }, { as: manager });
    for (const id of [a, b]) await archive.erase(id);
    for (const id of [a, b]) expect(await accountsOf(id)).toMatchObject([{ status: 'ended' }]);
  });
});
