import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { OrderAcceptedV1 } from '@kefu/messages-contracts';
import {
  RepairOrderCancelledV1,
  RepairOrderReportedV1,
  RepairOrderVoidedV1,
} from '@kefu/messages-field-repair';
import { agent, Archive, manager } from './archive.js';

const START = '2026-09-25T02:00:00.000Z';

let archive: Archive;
beforeAll(async () => {
  archive = await Archive.steppedFrom(START);
});
afterAll(() => archive.close());

const accepted = (customerId: string, amount = '100.00', acceptedAt = archive.now) => ({
  customerId,
  amount,
  acceptedAt,
});
const ordered = (customerId: string, amount?: string, acceptedAt?: string) =>
  archive.hear(newId(), 1, OrderAcceptedV1, accepted(customerId, amount, acceptedAt));
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
const classOf = async (id: string) => (await archive.get(`customers/${id}`)).body['loyaltyClass'];
const proposalsOf = async (id: string, status = 'proposed') =>
  (await archive.get(`tier-proposals?customerId=${id}&status=${status}`)).body.items;
/** A customer whose first order is so old that they are no longer new. */
const anOldCustomer = async (more: object = {}) => {
  const { id } = await archive.filed(more);
  await ordered(id, '1.00', '2024-01-10T02:00:00.000Z');
  return id;
};
const makeLoyal = async (id: string) => {
  for (let n = 0; n < 3; n += 1) await ordered(id);
};

describe('loyalty', () => {
  it('CU-12 shows no class without orders, then the class, in the view and in a list of its own', async () => {
    const { id } = await archive.filed();
    expect(await classOf(id)).toBeUndefined();
    const order = newId();
    const data = accepted(id);
    expect(await archive.hear(order, 1, OrderAcceptedV1, data)).toBe('applied');
    expect(await archive.hear(order, 1, OrderAcceptedV1, data)).toBe('seen');
    expect(await classOf(id)).toBe('new');
    const found = await archive.get('customers?limit=200');
    expect(found.body.items.find((one) => one['id'] === id)).toMatchObject({ loyaltyClass: 'new' });
    const listed = await archive.get('loyalty?class=new');
    expect(listed.body.items).toMatchObject([
      { customerId: id, loyaltyClass: 'new', figures: { orders: 1, valueWithin: '100.00' } },
    ]);
    expect((await archive.get('loyalty?class=loyal')).body.items).toEqual([]);
    const west = { ...agent, regions: ['west'] };
    expect((await archive.get('loyalty', { as: west })).body.items).toEqual([]);
    expect((await archive.get(`customers/${id}/loyalty`, { as: west })).status).toBe(404);
    expect((await archive.get(`customers/${newId()}/loyalty`)).status).toBe(404);
  });

  it('CU-12 counts repairs of field-repair until they are cancelled or voided, in any order', async () => {
    const id = await anOldCustomer();
    const [kept, cancelled, voided] = [newId(), newId(), newId()];
    for (const order of [kept, cancelled]) {
      await archive.hear(order, 1, RepairOrderReportedV1, repair(id));
    }
    const ending = { customerId: id, reason: 'twice', voidedBy: newId() };
    expect(await archive.hear(voided, 2, RepairOrderVoidedV1, ending)).toBe('parked');
    await archive.hear(voided, 1, RepairOrderReportedV1, repair(id));
    const cancelling = { customerId: id, reason: 'wish', cancelledBy: newId() };
    await archive.hear(cancelled, 2, RepairOrderCancelledV1, cancelling);
    expect(await archive.hear(cancelled, 2, RepairOrderCancelledV1, cancelling)).toBe('seen');
    const { body } = await archive.get(`customers/${id}/loyalty`);
    expect(body).toMatchObject({ loyaltyClass: 'steady', figures: { orders: 2, ordersWithin: 1 } });
    expect(body['steps']).toContainEqual({
      leadsTo: 'loyal',
      figure: 'ordersWithin',
      value: '1',
      limit: '3',
      holds: false,
    });
    expect(await archive.hear(newId(), 1, OrderAcceptedV1, accepted(newId()))).toBe('applied');
  });

  it('CU-12 loses no order of two that come at once', async () => {
    const id = await anOldCustomer();
    await Promise.all([ordered(id), ordered(id), ordered(id)]);
    expect(await classOf(id)).toBe('loyal');
  });

  it('CU-12 proposes a tier once, and the manager’s word gives it', async () => {
    const id = await anOldCustomer();
    await makeLoyal(id);
    await ordered(id);
    const [proposal] = await proposalsOf(id);
    expect(proposal).toMatchObject({ from: 'standard', to: 'vip', loyaltyClass: 'loyal' });
    const path = `tier-proposals/${String(proposal?.['id'])}`;
    expect((await archive.post(`${path}/confirm`, {})).status).toBe(403);
    const west = { ...manager, regions: ['west'] };
    expect((await archive.post(`${path}/confirm`, {}, { as: west })).status).toBe(404);
    const headers = { 'if-match': '"5"' };
    expect((await archive.post(`${path}/confirm`, {}, { as: manager, headers })).status).toBe(412);
    const both = await Promise.all([
      archive.post(`${path}/confirm`, {}, { as: manager }),
      archive.post(`${path}/drop`, { reason: '另有安排' }, { as: manager }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const confirmed = both[0].status === 200;
    const { body } = await archive.get(`customers/${id}`);
    expect(body['tier']).toBe(confirmed ? 'vip' : 'standard');
    expect(await proposalsOf(id)).toEqual([]);
  });

  it('CU-12 a confirmed tier moves with everything that follows the tier, in one', async () => {
    const id = await anOldCustomer();
    await makeLoyal(id);
    const [proposal] = await proposalsOf(id);
    const proposalId = String(proposal?.['id']);
    const path = `tier-proposals/${proposalId}/confirm`;
    const done = await archive.post(path, { reason: '长期合作' }, { as: manager });
    expect(done.body).toMatchObject({ status: 'confirmed', decidedBy: manager.sub });
    expect(await archive.story(proposalId)).toBe('proposed confirmed');
    expect(await archive.story(id)).toBe('registered changed');
    const visits = await archive.get(`visits?customerId=${id}`);
    expect(visits.body.items).toMatchObject([{ tier: 'vip' }]);
  });

  it('CU-12 withdraws what follows from nothing any more', async () => {
    const byHand = await anOldCustomer();
    await makeLoyal(byHand);
    const agents = await archive.patch(`customers/${byHand}`, { tier: 'key' });
    expect([agents.status, agents.body.code, agents.body['rule']]).toEqual([
      ...[422, 'tier-is-the-managers', 'CU-12'],
    ]);
    const filing = { kind: 'person', name: '钱七', regionCode: 'east', tier: 'key' };
    expect((await archive.post('customers', filing)).body.code).toBe('tier-is-the-managers');
    await archive.patch(`customers/${byHand}`, { tier: 'key' }, { as: manager });
    expect(await proposalsOf(byHand)).toEqual([]);
    expect(await proposalsOf(byHand, 'withdrawn')).toHaveLength(1);
    const voided = await anOldCustomer();
    await makeLoyal(voided);
    await archive.post(`customers/${voided}/void`, { reason: '录错' }, { as: manager });
    expect(await proposalsOf(voided, 'withdrawn')).toHaveLength(1);
  });
});

describe('loyalty in time', () => {
  it('CU-12 is reckoned anew each night, and a dropped proposal comes again with the class', async () => {
    const id = await anOldCustomer({ tier: 'vip' });
    await ordered(id);
    expect(await classOf(id)).toBe('steady');
    await archive.stepTo('2027-03-25T15:00:00.000Z');
    expect(await classOf(id)).toBe('steady');
    await archive.stepTo('2027-03-25T16:29:59.999Z');
    expect(await classOf(id)).toBe('steady');
    await archive.stepTo('2027-03-25T16:30:00.000Z');
    expect(await classOf(id)).toBe('at-risk');
    await archive.stepTo('2028-03-25T16:30:00.000Z');
    expect(await classOf(id)).toBe('lapsed');
    const [proposal] = await proposalsOf(id);
    expect(proposal).toMatchObject({ from: 'vip', to: 'standard' });
    const path = `tier-proposals/${String(proposal?.['id'])}/drop`;
    const dropped = await archive.post(path, { reason: '老客户' }, { as: manager });
    expect(dropped.body['status']).toBe('dropped');
    const again = await archive.post(path, { reason: '老客户' }, { as: manager });
    expect([again.status, again.body.code]).toEqual([409, 'wrong-state']);
    await ordered(id, '60000.00');
    expect(await classOf(id)).toBe('loyal');
    expect(await proposalsOf(id)).toEqual([]);
  });
});
