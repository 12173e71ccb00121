import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, newId, type Actor } from '@kefu/kernel';
import { CustomerMergedV1 } from '@kefu/messages-customers';
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

const property = { use: 'home', area: 89.5, price: '1234567.89', lift: true, owners: 2 };
const give = (customerId: string, more: object = {}, by = sales) =>
  running.post('fee-quotes', { customerId, property, ...more }, by);
const given = async () => {
  const customer = await running.aCustomer();
  const { status, body } = await give(customer.customerId);
  expect(status).toBe(201);
  return { ...customer, id: body.id };
};

const paper = async (id: string, lang: string, by: Actor) => {
  const headers = await running.under.header({ sub: by.id, ...by });
  return fetch(`${running.under.service.url}/api/contracts/fee-quotes/${id}.html?lang=${lang}`, {
    headers,
  });
};

describe('fee quotes over HTTP', () => {
  it('CT-12 shows every line with its basis and rate, and the rates that it was made with', async () => {
    const { id } = await given();
    const { body } = await running.get(`fee-quotes/${id}`, finance);
    expect(body).toMatchObject({
      ...{ status: 'given', number: 'Q00000001', ratesOn: '2026-03-02', total: '19198.96' },
      rates: { deedSmallHome: 1, initialOther: expect.arrayContaining([{ fee: '800.00' }]) },
    });
    expect(
      (body['lines'] as { code: string; amount: string }[]).map((l) => [l.code, l.amount]),
    ).toEqual([
      ['deed-tax', '12345.68'],
      ['maintenance-fund', '5817.50'],
      ['registration', '60.00'],
      ['further-co-owners', '10.00'],
      ['transaction', '268.50'],
      ['stamp-duty', '617.28'],
      ['initial-registration', '80.00'],
    ]);
  });

  it('CT-12 another takes its place, both stay; two at once cannot', async () => {
    const { customerId, id } = await given();
    const both = await Promise.all([1, 2].map(() => give(customerId, { replacesId: id })));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const [next] = both.filter(({ status }) => status === 201);
    const { body } = await running.get(`fee-quotes/${id}`, sales);
    expect(body).toMatchObject({ status: 'superseded', replacedById: next?.body.id });
    const list = await running.get(`fee-quotes?customerId=${customerId}`, sales);
    expect(list.body.items).toHaveLength(2);
    const other = await running.aCustomer();
    const stolen = await give(other.customerId, { replacesId: next?.body.id });
    expect([stolen.status, stolen.body.code]).toEqual([422, 'of-another-customer']);
  });

  it('CT-12 voided it stays with the reason, and is not voided again', async () => {
    const { id } = await given();
    const reason = { reason: '面积录错' };
    const { body } = await running.post(`fee-quotes/${id}/void`, reason, manager);
    expect(body).toMatchObject({ status: 'voided', voidReason: '面积录错', total: '19198.96' });
    expect((await running.post(`fee-quotes/${id}/void`, reason, manager)).status).toBe(409);
    expect(await running.under.story(id)).toBe('given voided');
  });

  it('CT-12 is for a contract and an asset of the customer alone', async () => {
    const { customerId, assetId } = await running.aCustomer();
    const other = await running.aCustomer();
    const asked = { customerId: other.customerId, ownerId: accountManager.id, kind: 'sale' };
    const { body: contract } = await running.post(
      'contracts',
      { ...asked, title: '三号楼购房合同' },
      accountManager,
    );
    expect((await give(customerId, { assetId })).status).toBe(201);
    for (const [more, code] of [
      [{ contractId: contract.id }, 'unknown-contract'],
      [{ contractId: newId() }, 'unknown-contract'],
      [{ assetId: other.assetId }, 'unknown-asset'],
    ] as const) {
      const { status, body } = await give(customerId, more);
      expect([status, body.code, body.rule]).toEqual([422, code, 'CT-12']);
    }
    const own = await give(other.customerId, { contractId: contract.id });
    expect(own.body['contractId']).toBe(contract.id);
  });

  it.each([
    ['a price below zero', { price: '-1.00' }, 400],
    ['a tenth of a cent', { price: '1.001' }, 400],
    ['10^15 yuan', { price: '1000000000000000.00' }, 400],
    ['no price', { price: '0.00' }, 422],
    ['a price that is a number', { price: 1_000 }, 400],
    ['another currency', { currency: 'USD' }, 400],
    ['no area', { area: 0 }, 400],
    ['three decimals of a square metre', { area: 89.999 }, 400],
    ['no owner', { owners: 0 }, 400],
    ['half an owner', { owners: 1.5 }, 400],
    ['another use', { use: 'farm' }, 400],
  ])('CT-12 is not given with %s', async (_what, bad, status) => {
    const { customerId } = await running.aCustomer();
    const answer = await give(customerId, { property: { ...property, ...bad } });
    expect(answer.status).toBe(status);
  });

  it.each([
    ['2026-02-30', 400],
    ['2026-03-01', 422],
    ['2030-01-01', 422],
  ])('CT-12 is not made with the rates of %s', async (ratesOn, status) => {
    const { customerId } = await running.aCustomer();
    expect((await give(customerId, { ratesOn })).status).toBe(status);
  });

  it('CT-12 is a page to print in both languages', async () => {
    const { id } = await given();
    for (const [lang, words] of [
      ['zh', ['购房税费测算', '契税', '12345.68', '19198.96', '客户确认']],
      ['en', ['Statement of fees', 'Deed tax', '1 %', '19198.96', 'Customer / date']],
    ] as const) {
      const answer = await paper(id, lang, clerk);
      expect(answer.headers.get('content-type')).toContain('text/html');
      const html = await answer.text();
      for (const word of words) expect(html).toContain(word);
    }
  });

  it('is unknown to who works on other regions, and no deed of those who only look', async () => {
    const { customerId, id } = await given();
    for (const path of [`fee-quotes/${id}`, `audit/${id}`]) {
      expect((await running.get(path, elsewhere)).status).toBe(404);
    }
    expect((await paper(id, 'zh', elsewhere)).status).toBe(404);
    expect((await running.get('fee-quotes?limit=200', elsewhere)).body.items).toEqual([]);
    expect((await give(customerId, {}, elsewhere)).status).toBe(422);
    expect((await give(customerId, {}, finance)).status).toBe(403);
    expect((await running.post(`fee-quotes/${id}/void`, { reason: '错误' }, finance)).status).toBe(
      403,
    );
  });

  it('CU-01 is the survivor’s once its customer is merged, however often it is told', async () => {
    const { customerId, id } = await given();
    const { customerId: survivorId } = await running.aCustomer();
    const merged = { number: 'K1', survivorId, survivorNumber: 'K2' };
    const told = running.under.envelope(customerId, happened(CustomerMergedV1, merged));
    await running.under.receive(told);
    await running.under.receive(told);
    expect((await running.get(`fee-quotes/${id}`, sales)).body['customerId']).toBe(survivorId);
    expect((await give(customerId)).body['customerId']).toBe(survivorId);
  });
});
