import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, newId } from '@kefu/kernel';
import { CustomerMergedV1 } from '@kefu/messages-customers';
import {
  accountManager,
  elsewhere,
  manager,
  reviewer,
  RunningContracts,
  sales,
} from './a-running-contracts.js';

let running: RunningContracts;
beforeAll(async () => {
  running = await RunningContracts.start();
});
afterAll(() => running.stop());

const asked = (customerId: string) => ({
  customerId,
  ownerId: accountManager.id,
  kind: 'service',
  title: '五台复印机保养',
  total: '12000.00',
});

const drafted = async () => {
  const { customerId } = await running.aCustomer();
  const { body } = await running.post('contracts', asked(customerId), accountManager);
  return { customerId, id: body.id };
};

describe('a contract over HTTP', () => {
  it('CT-01 is drafted for a customer on record, and found by state, kind, owner and customer', async () => {
    const { customerId, id } = await drafted();
    const { body } = await running.get(`contracts/${id}`, reviewer);
    expect(body).toMatchObject({ status: 'draft', regionId: 'east', total: '12000.00' });
    const found = await running.get(
      `contracts?customerId=${customerId}&status=draft&kind=service&ownerId=${accountManager.id}`,
      manager,
    );
    expect(found.body.items.map((one) => one['id'])).toEqual([id]);
  });

  it('is unknown to who works on other regions: by id, in lists, to change and in trails', async () => {
    const { customerId, id } = await drafted();
    expect((await running.get(`contracts/${id}`, elsewhere)).status).toBe(404);
    expect((await running.get(`audit/${id}`, elsewhere)).status).toBe(404);
    const reason = { reason: 'not wanted' };
    expect((await running.post(`contracts/${id}/withdraw`, reason, elsewhere)).status).toBe(404);
    const { body } = await running.get(`contracts?customerId=${customerId}`, elsewhere);
    expect(body.items).toEqual([]);
  });

  it('CT-01 is not drafted for a customer of another region, nor for one that nobody knows', async () => {
    const { customerId } = await running.aCustomer('west');
    for (const id of [customerId, newId()]) {
      const { status, body } = await running.post('contracts', asked(id), accountManager);
      expect([status, body.code, body.rule]).toEqual([422, 'unknown-customer', 'CT-01']);
    }
  });

  it('CT-01 is owned by an account manager who works here', async () => {
    const { customerId } = await running.aCustomer();
    const by = (ownerId: string) =>
      running.post('contracts', { ...asked(customerId), ownerId }, accountManager);
    expect((await by(newId())).body.code).toBe('unknown-person');
    expect((await by(sales.id)).body.code).toBe('person-of-another-role');
  });

  it.each([
    ['a total below zero', { total: '-1.00' }],
    ['a tenth of a cent', { total: '1.001' }],
    ['a day that there is not', { startsOn: '2026-02-30' }],
    ['nothing to read as a title', { title: '​ ' }],
    ['another currency', { currency: 'USD' }],
  ])('is not drafted with %s', async (_what, change) => {
    const { customerId } = await running.aCustomer();
    const answer = await running.post(
      'contracts',
      { ...asked(customerId), ...change },
      accountManager,
    );
    expect(answer.status).toBe(400);
  });

  it('CU-01 is the survivor’s once its customer is merged', async () => {
    const { customerId, id } = await drafted();
    const { customerId: survivorId } = await running.aCustomer();
    const merged = happened(CustomerMergedV1, {
      number: 'K1',
      survivorId,
      survivorNumber: 'K2',
    });
    await running.learn(customerId, merged);
    const { body } = await running.get(`contracts/${id}`, manager);
    expect(body['customerId']).toBe(survivorId);
  });
});
