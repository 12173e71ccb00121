import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { OrderAcceptedV1 } from '@kefu/messages-contracts';
import { RepairOrderCancelledV1, RepairOrderReportedV1 } from '@kefu/messages-field-repair';
import { Archive, manager } from './archive.js';

let archive: Archive;
beforeAll(async () => {
  archive = await Archive.steppedFrom('2026-09-25T02:00:00.000Z');
});
afterAll(() => archive.close());

const ordered = async (customerId: string, acceptedAt: string = archive.now) => {
  const id = newId();
  const order = { customerId, amount: '100.00', acceptedAt };
  expect(await archive.hear(id, 1, OrderAcceptedV1, order)).toBe('applied');
  return id;
};
const repair = (customerId: string) => ({
  number: 'R00000001',
  customerId,
  assetId: newId(),
  regionId: 'east',
  model: 'KM-227',
  category: 'copier',
  contractKind: 'none',
  channel: 'phone',
  faultCode: 'jam',
  reportedAt: archive.now,
  ownerId: newId(),
});
const cancelled = (customerId: string) => ({
  customerId,
  reason: 'fixed-itself',
  cancelledBy: newId(),
});
const old = (customerId: string) => ordered(customerId, '2024-01-10T02:00:00.000Z');
const classOf = async (id: string) => (await archive.get(`customers/${id}`)).body['loyaltyClass'];
const proposalsOf = async (id: string, status = 'proposed') => {
  const path = `tier-proposals?customerId=${id}&status=${status}`;
  return (await archive.get(path)).body.items.map((one) => [one['from'], one['to']]);
};
const loyaltyOf = async (customerId: string) =>
  (
    await archive.query<{ id: string }>(
      `SELECT id, loyalty_class AS class, figures, next_change_on AS next FROM loyalty
       WHERE customer_id = $1`,
      [customerId],
    )
  )[0];
const two = async () => [(await archive.filed()).id, (await archive.filed()).id] as const;

describe('loyalty of customers who end', () => {
  it('CU-01 the orders of both count together, and the class is reckoned anew', async () => {
    const [a, b] = await two();
    await old(a);
    for (const id of [a, a, b]) await ordered(id);
    expect([await classOf(a), await classOf(b)]).toEqual(['steady', 'new']);
    await archive.merge(a, b);
    expect(await classOf(a)).toBe('loyal');
    expect(await proposalsOf(a)).toEqual([['standard', 'vip']]);
    expect(await loyaltyOf(b)).toMatchObject({ class: null, figures: null, next: null });
  });

  it('CU-01 an open proposal of the merged record is withdrawn', async () => {
    const [a, b] = await two();
    await old(b);
    for (let n = 0; n < 3; n += 1) await ordered(b);
    expect(await proposalsOf(b)).toHaveLength(1);
    await archive.merge(a, b);
    expect(await proposalsOf(b)).toEqual(await proposalsOf(a));
    expect(await proposalsOf(b, 'withdrawn')).toEqual([['standard', 'vip']]);
    expect(await proposalsOf(a)).toEqual([['standard', 'vip']]);
  });

  it('CU-01 an order that comes under the old id is the survivor’s, once, and is taken back there', async () => {
    const [a, b] = await two();
    await archive.merge(a, b);
    const id = newId();
    expect(await archive.hear(id, 2, RepairOrderCancelledV1, cancelled(b))).toBe('parked');
    expect(await archive.hear(id, 1, RepairOrderReportedV1, repair(b))).toBe('applied');
    expect(await archive.hear(id, 1, RepairOrderReportedV1, repair(b))).toBe('seen');
    expect(await classOf(a)).toBeUndefined();
    await ordered(b);
    expect(await classOf(a)).toBe('new');
    expect(await classOf(b)).toBe('new');
  });

  it('G-05 nothing is known of an erased customer’s orders, what comes later counts nowhere', async () => {
    const { id } = await archive.filed();
    await old(id);
    for (let n = 0; n < 3; n += 1) await ordered(id);
    await archive.erase(id);
    await ordered(id);
    const loyalty = await loyaltyOf(id);
    expect(loyalty).toMatchObject({ class: null, figures: null, next: null });
    expect(await proposalsOf(id)).toEqual([]);
    const told = await archive.story(loyalty?.id ?? '');
    await archive.stepTo('2028-10-08T02:00:00.000Z');
    expect(await archive.story(loyalty?.id ?? '')).toBe(told);
  });

  it('CU-12 a voided customer has no class, nor one that time would change', async () => {
    const { id } = await archive.filed();
    await ordered(id);
    await archive.post(`customers/${id}/void`, { reason: '录错' }, { as: manager });
    expect(await loyaltyOf(id)).toMatchObject({ class: null, next: null });
  });
});
