import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, newId, plusMillis, type Actor } from '@kefu/kernel';
import { CustomerMergedV1 } from '@kefu/messages-customers';
import { PersonAppointedV1, PersonChangedV1, PersonDismissedV1 } from '@kefu/messages-staff';
import { ForgetCustomerWhenErased } from '@kefu/known-customers';
import {
  accountManager,
  clerk,
  elsewhere,
  finance,
  manager,
  RunningContracts,
  sales,
} from './a-running-contracts.js';

let running: RunningContracts;
beforeAll(async () => {
  running = await RunningContracts.start();
});
afterAll(() => running.stop());

const asked = (customerId: string, more: object = {}) => ({
  ...{ customerId, salespersonId: sales.id, throughOutlet: false, promisedOn: '2026-03-09' },
  items: [{ name: 'KM-227', quantity: 2, unitPrice: '9999.99' }],
  ...more,
});
const placed = async (more: object = {}) => {
  const customer = await running.aCustomer();
  const { status, body } = await running.post('orders', asked(customer.customerId, more), sales);
  expect([status, body]).toMatchObject([201, { status: 'placed', total: '19999.98' }]);
  return { ...customer, id: body.id };
};
const act = (id: string, verb: string, body: object = {}, by: Actor = sales) =>
  running.post(`orders/${id}/${verb}`, body, by);
const delivered = async (more: object = {}) => {
  const order = await placed(more);
  await act(order.id, 'record-payment', { reference: 'R-1' }, finance);
  await act(order.id, 'ship', { reference: 'SF-1' });
  const { status } = await act(order.id, 'deliver', { assetId: order.assetId });
  expect(status).toBe(200);
  return order;
};

const everything = async (): Promise<string> => {
  const tables = await running.under.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
  );
  const rows: unknown[] = [];
  for (const { name } of tables) {
    rows.push(await running.under.query(`SELECT t::text FROM "${name}" t`));
  }
  return JSON.stringify(rows);
};

describe('orders over HTTP', () => {
  it('CT-15 goes from its placing to the customer’s acceptance, and says so exactly', async () => {
    const { id, customerId, assetId } = await delivered();
    expect((await act(id, 'accept', { reference: 'signed' })).body).toMatchObject({
      status: 'accepted',
    });
    expect(await running.under.story(id)).toBe('placed paid shipped delivered accepted');
    const deliveredAt = running.under.now;
    expect(await running.under.said(id, 'delivered')).toEqual({
      ...{ customerId, assetId, deliveredAt, salespersonId: sales.id, throughOutlet: false },
    });
    expect(await running.under.said(id, 'accepted')).toEqual({
      ...{ customerId, amount: '19999.98', acceptedAt: deliveredAt },
    });
    expect(await running.under.running(id)).toEqual([]);
  });

  it('CT-15 through an outlet its invoice is told, before or after the delivery, once', async () => {
    const { id } = await delivered({ throughOutlet: true });
    expect((await act(id, 'invoice', {}, finance)).status).toBe(200);
    expect((await act(id, 'invoice', {}, finance)).body.code).toBe('invoiced-already');
    expect(await running.under.said(id, 'invoiced')).toMatchObject({ throughOutlet: true });
    const before = await placed({ throughOutlet: true });
    await act(before.id, 'invoice', {}, finance);
    await act(before.id, 'record-payment', {}, finance);
    await act(before.id, 'ship');
    await act(before.id, 'deliver');
    expect(await running.under.said(before.id, 'delivered')).toMatchObject({
      ...{ throughOutlet: true, invoicedAt: running.under.now },
    });
  });

  it('CT-15 returned it waits for the goods, and not for ever', async () => {
    const { id } = await delivered();
    const wrong = { reason: 'defective', words: '开箱即坏' };
    expect((await act(id, 'return', wrong)).body).toMatchObject({ status: 'returned' });
    expect((await act(id, 'accept')).status).toBe(409);
    expect(await running.under.running(id)).toEqual(['CT-15']);
    expect((await act(id, 'goods-back')).status).toBe(200);
    expect((await act(id, 'goods-back')).body.code).toBe('no-goods-awaited');
    expect(await running.under.running(id)).toEqual([]);
    const lost = await delivered();
    await act(lost.id, 'return', wrong);
    expect((await act(lost.id, 'give-up-goods', { reason: '客户失联' })).status).toBe(403);
    const given = await act(lost.id, 'give-up-goods', { reason: '客户失联' }, manager);
    expect(given.status).toBe(200);
    expect(await running.under.running(lost.id)).toEqual([]);
  });

  it('CT-15 is counted by salesperson with the time of hand-over', async () => {
    const other = newId();
    const appointed = { number: '2001', roles: ['sales'], regionIds: ['east'] };
    await running.learn(other, happened(PersonAppointedV1, appointed));
    const more = { salespersonId: other };
    const first = await delivered(more);
    await act(first.id, 'accept');
    const second = await delivered(more);
    await act(second.id, 'return', { reason: 'damaged', words: '外壳破损' });
    const day = running.under.now.slice(0, 10);
    const { body } = await running.get(`orders/by-salesperson?from=${day}&to=${day}`, manager);
    const counted = body.items.find((one) => one['salespersonId'] === other);
    expect(counted).toEqual({
      ...{ salespersonId: other, delivered: 2, accepted: 1, returned: 1, amount: '19999.98' },
      lastDeliveredAt: running.under.now,
    });
    const west = await running.get(`orders/by-salesperson?from=${day}&to=${day}`, elsewhere);
    expect(west.body.items).toEqual([]);
    const turned = await running.get('orders/by-salesperson?from=2026-03-02&to=2026-03-01', sales);
    expect(turned.status).toBe(400);
  });

  it('CT-15 is followed up on the promised day, late from its end, and told again next day', async () => {
    const { id } = await placed({ promisedOn: '2026-03-20' });
    await running.under.stepTo('2026-03-19T16:00:00.000Z');
    expect(await running.under.story(id)).toBe('placed follow-up-due');
    const list = await running.get('orders?toFollowUp=true&limit=200', sales);
    expect(list.body.items.map((one) => one['id'])).toContain(id);
    await act(id, 'follow-up', { words: '客户同意晚到' });
    await running.under.stepTo('2026-03-20T16:00:00.001Z');
    const late = await running.get('orders?overdue=true&limit=200', sales);
    expect(late.body.items.map((one) => one['id'])).toContain(id);
    await running.under.stepTo(plusMillis(running.under.now, 26 * 3_600_000));
    expect(await running.under.story(id)).toBe(
      'placed follow-up-due followed-up deadline-breached deadline-breached',
    );
    expect(await running.under.said(id, 'deadline-breached')).toMatchObject({
      ...{ rule: 'CT-15', responsibleId: sales.id, again: 2 },
    });
    const promise = { promisedOn: '2026-03-31', reason: '厂家缺货' };
    expect((await act(id, 'promise', promise)).body).toMatchObject({
      promises: [{}, { on: '2026-03-31', reason: '厂家缺货' }],
    });
    expect((await act(id, 'cancel', { reason: '客户不要了' })).status).toBe(200);
    expect(await running.under.running(id)).toEqual([]);
  });

  it('G-01 of whoever leaves, or sells no more, another follows it up', async () => {
    const [leaver, mover] = [newId(), newId()];
    const appointed = { number: '2002', roles: ['sales'], regionIds: ['east'] };
    for (const id of [leaver, mover]) {
      await running.learn(id, happened(PersonAppointedV1, appointed));
    }
    const promisedOn = '2026-06-30';
    const [left, moved, done] = [
      await placed({ promisedOn, salespersonId: leaver }),
      await placed({ promisedOn, salespersonId: mover }),
      await delivered({ promisedOn, salespersonId: leaver }),
    ];
    await act(done.id, 'accept');
    const told = running.under.envelope(leaver, happened(PersonDismissedV1, { number: '2002' }));
    await running.under.receive(told);
    await running.under.receive(told);
    const changed = { ...appointed, regionIds: ['west'], changed: ['regionIds'] };
    await running.learn(mover, happened(PersonChangedV1, changed));
    for (const [{ id }, seller] of [
      [left, leaver],
      [moved, mover],
    ] as const) {
      const { body } = await running.get(`orders/${id}`, manager);
      expect(body['salespersonId']).toBe(seller);
      expect([leaver, mover]).not.toContain(body['ownerId']);
      expect(await running.under.story(id)).toBe('placed handed-on');
    }
    expect((await running.get(`orders/${done.id}`, manager)).body['ownerId']).toBe(leaver);
    const to = { ownerId: accountManager.id, reason: '调整分工' };
    expect((await act(left.id, 'hand-on', to, manager)).body['ownerId']).toBe(accountManager.id);
    expect((await act(left.id, 'hand-on', { ...to, ownerId: newId() }, manager)).status).toBe(422);
  });

  it.each([
    ['nothing', { items: [] }, 400],
    ['a price below zero', { items: [{ name: 'X', quantity: 1, unitPrice: '-1.00' }] }, 400],
    ['10^15 yuan', { items: [{ name: 'X', quantity: 1, unitPrice: '1000000000000000.00' }] }, 400],
    ['a tenth of a cent', { items: [{ name: 'X', quantity: 1, unitPrice: '0.001' }] }, 400],
    ['half a piece', { items: [{ name: 'X', quantity: 0.5, unitPrice: '1.00' }] }, 400],
    ['a name that shows nothing', { items: [{ name: '​', quantity: 1, unitPrice: '1.00' }] }, 400],
    ['30 February', { promisedOn: '2027-02-30' }, 400],
    ['a day that is past', { promisedOn: '2026-03-01' }, 422],
    ['a salesperson that nobody knows', { salespersonId: newId() }, 422],
    ['a salesperson who is a clerk', { salespersonId: clerk.id }, 422],
    ['a contract that nobody knows', { contractId: newId() }, 422],
  ])('CT-15 is not placed with %s', async (_what, bad, status) => {
    const { customerId } = await running.aCustomer();
    expect((await running.post('orders', asked(customerId, bad), sales)).status).toBe(status);
  });

  it('CT-15 is not delivered with another customer’s asset, tomorrow, or twice at once', async () => {
    const { id } = await placed({ promisedOn: '2026-12-31' });
    await act(id, 'record-payment', {}, finance);
    await act(id, 'ship');
    const { assetId } = await running.aCustomer();
    expect((await act(id, 'deliver', { assetId })).body.code).toBe('unknown-asset');
    const at = plusMillis(running.under.now, 1);
    expect((await act(id, 'deliver', { at })).body.code).toBe('at-an-impossible-time');
    const both = await Promise.all([1, 2].map(() => act(id, 'deliver')));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await act(id, 'record-payment', {}, sales)).status).toBe(403);
  });

  it('is unknown to who works on other regions', async () => {
    const { id } = await placed({ promisedOn: '2026-12-31' });
    for (const path of [`orders/${id}`, `audit/${id}`]) {
      expect((await running.get(path, elsewhere)).status).toBe(404);
    }
    expect((await act(id, 'cancel', { reason: '误录' }, elsewhere)).status).toBe(404);
    expect((await running.get('orders?limit=200', elsewhere)).body.items).toEqual([]);
  });

  it('CU-01 is the survivor’s once its customer is merged', async () => {
    const { id, customerId } = await placed({ promisedOn: '2026-12-31' });
    const { customerId: survivorId } = await running.aCustomer();
    const merged = { number: 'K1', survivorId, survivorNumber: 'K2' };
    await running.learn(customerId, happened(CustomerMergedV1, merged));
    expect((await running.get(`orders/${id}`, sales)).body['customerId']).toBe(survivorId);
  });

  it('G-05 of an erased customer what anybody wrote goes, also redelivered; figures stay', async () => {
    const { id, customerId } = await delivered({ promisedOn: '2026-12-31' });
    await act(id, 'return', { reason: 'defective', words: '欧阳无忌说开箱即坏' });
    const forget = running.under.service.app.get(ForgetCustomerWhenErased);
    const tombstone = { personId: customerId, sequence: 9, tombstone: true } as const;
    await forget.on(tombstone);
    await forget.on(tombstone);
    const { body } = await running.get(`orders/${id}`, manager);
    expect(body).toMatchObject({ total: '19999.98', returned: { reason: 'defective', words: '' } });
    expect(await everything()).not.toContain('欧阳无忌');
    const again = await running.post('orders', asked(customerId), sales);
    expect([again.status, again.body.code]).toEqual([422, 'customer-erased']);
  });
});
