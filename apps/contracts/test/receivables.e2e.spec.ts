import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, newId } from '@kefu/kernel';
import { faultsOfLedger } from '@kefu/ledger';
import { CustomerMergedV1 } from '@kefu/messages-customers';
import { Database } from '@kefu/persistence';
import { ForgetCustomerWhenErased } from '@kefu/known-customers';
import {
  accountManager,
  clerk,
  elsewhere,
  finance,
  generalManager,
  manager,
  otherFinance,
  RunningContracts,
  sales,
} from './a-running-contracts.js';
import { inForce, invoiced, itemsOf, pay, planned, receivable } from './money.js';

let service: RunningContracts;
beforeAll(async () => {
  service = await RunningContracts.start();
});
afterAll(() => service.stop());

const instalments = (contractId: string, ...amounts: string[]) => ({
  ...{ contractId, title: '房款' },
  instalments: amounts.map((amount, at) => ({ amount, dueOn: `2026-0${4 + at}-30` })),
});

describe('receivables over HTTP', () => {
  it('CT-05 instalments sum to the contract, to the cent; then no more is planned', async () => {
    const { contractId } = await inForce(service, { total: '100.00' });
    const plan = (...amounts: string[]) =>
      service.post('receivables/plan-instalments', instalments(contractId, ...amounts), finance);
    const short = await plan('33.33', '33.33', '33.33');
    expect([short.status, short.body.code]).toEqual([422, 'does-not-add-up']);
    const right = await plan('33.33', '33.33', '33.34');
    expect([right.status, itemsOf(right).length]).toEqual([201, 3]);
    const more = { contractId, title: '加价', amount: '0.01', dueOn: '2026-04-30' };
    const again = await service.post('receivables/plan-one-off', more, finance);
    expect([again.status, again.body.code]).toEqual([422, 'more-than-contract']);
    expect((await plan('100.00')).status).toBe(422);
  });

  it('CT-05 months are planned once, two at once too', async () => {
    const { contractId } = await inForce(service);
    const months = {
      ...{ contractId, title: '租金', amount: '300.00' },
      ...{ from: '2026-01', to: '2026-12', dueDay: 31 },
    };
    const both = await Promise.all(
      [finance, otherFinance].map((by) => service.post('receivables/plan-months', months, by)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const { body } = await service.get(`receivables?contractId=${contractId}&limit=200`, finance);
    expect(body.items.map((one) => one['dueOn']).slice(0, 3)).toEqual([
      ...['2026-01-31', '2026-02-28', '2026-03-31'],
    ]);
    expect(body.items).toHaveLength(12);
  });

  it('CT-05 metered: verified with the customer, then invoiced; a dispute holds it', async () => {
    const { contractId } = await inForce(service);
    const metered = {
      ...{ contractId, title: '电费', month: '2026-02', dueOn: '2026-03-20' },
      ...{ quantity: '1234.5', unit: 'kWh', unitPrice: '0.5583' },
    };
    const made = await service.post('receivables/meter', metered, accountManager);
    const [first] = itemsOf(made);
    expect([made.status, first?.['amount']]).toEqual([201, '689.22']);
    const id = String(first?.['id']);
    const act = (verb: string, body: object, by = accountManager) =>
      service.post(`receivables/${id}/${verb}`, body, by);
    const early = await service.post('invoices', { receivableId: id }, finance);
    expect([early.status, early.body.code]).toEqual([422, 'not-verified']);
    expect((await act('dispute', { words: '读数不对' }, clerk)).status).toBe(200);
    expect((await act('verify', { words: '签字' })).body.code).toBe('in-dispute');
    expect(await service.under.running(id)).toEqual(['CT-05']);
    const told = await service.under.said(id, 'disputed');
    expect(told).toMatchObject({ contractId, amount: '689.22' });
    const settled = { result: 'corrected', reason: '重抄', quantity: '1200' };
    expect((await act('settle-dispute', settled)).body['amount']).toBe('669.96');
    expect((await act('verify', { words: '签字' })).status).toBe(200);
    const invoice = await service.post('invoices', { receivableId: id }, finance);
    expect([invoice.status, invoice.body['amount']]).toEqual([201, '669.96']);
    expect((await service.post('receivables/meter', metered, accountManager)).status).toBe(409);
    const huge = { ...metered, month: '2026-01', quantity: '999999999999', unitPrice: '999999999' };
    const most = await service.post('receivables/meter', huge, accountManager);
    expect([most.status, most.body.code]).toEqual([422, 'amount-too-large']);
  });

  it.each([
    ['a negative amount', { amount: '-1.00' }, 400],
    ['nothing', { amount: '0.00' }, 400],
    ['three decimals', { amount: '1.005' }, 400],
    ['ten to the fifteenth', { amount: '1000000000000000.00' }, 400],
    ['another currency', { currency: 'USD' }, 400],
    ['30 February', { dueOn: '2026-02-30' }, 400],
    ['a day in a hundred and twenty years', { dueOn: '2146-03-31' }, 422],
    ['blanks for a title', { title: ' \u3000' }, 400],
    ['a contract that nobody knows', { contractId: newId() }, 422],
  ])('CT-05 is not planned with %s', async (_what, bad, status) => {
    const { contractId } = await inForce(service);
    const one = { contractId, title: '费用', amount: '1.00', dueOn: '2026-03-31', ...bad };
    expect((await service.post('receivables/plan-one-off', one, finance)).status).toBe(status);
  });

  it('CT-05 is planned under contracts in force alone, by whom they concern', async () => {
    const { customerId } = await service.aCustomer();
    const of = { customerId, ownerId: accountManager.id, kind: 'service', title: '维保' };
    const { body } = await service.post('contracts', of, accountManager);
    const one = { contractId: body.id, title: '费用', amount: '1.00', dueOn: '2026-03-31' };
    const plan = (by = finance) => service.post('receivables/plan-one-off', one, by);
    expect((await plan()).body.code).toBe('contract-not-in-force');
    expect([(await plan(sales)).status, (await plan(elsewhere)).status]).toEqual([403, 422]);
  });

  it('CT-13 invoices have numbers without gap or double, however many at once', async () => {
    const of = await inForce(service);
    const ids = [];
    for (let n = 0; n < 12; n += 1) ids.push(await planned(service, of));
    const paidTwice = [...ids, ...ids.slice(0, 4)];
    const answers = await Promise.all(
      paidTwice.map((receivableId) => service.post('invoices', { receivableId }, finance)),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(12);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(4);
    const rows = await service.under.query<{ number: string }>(
      'SELECT number FROM invoice ORDER BY number',
    );
    expect(rows.map(({ number }) => number)).toEqual(
      rows.map((_, at) => `2026-${String(at + 1).padStart(6, '0')}`),
    );
  });

  it('CT-13 a voided invoice takes no payment, and its number is never used again', async () => {
    const of = await inForce(service);
    const id = await invoiced(service, of);
    const { body } = await service.get(`invoices?receivableId=${id}`, finance);
    const [first] = body.items;
    const voided = await service.post(
      `invoices/${String(first?.['id'])}/void`,
      { reason: '抬头有误' },
      finance,
    );
    expect(voided.body['status']).toBe('voided');
    const refused = await pay(service, of.customerId, '100.00', [[id, '100.00']]);
    expect([refused.status, refused.body.rule, refused.body.code]).toEqual([
      ...[409, 'CT-13', 'not-invoiced'],
    ]);
    const anew = await service.post('invoices', { receivableId: id }, finance);
    expect(String(anew.body['number']) > String(first?.['number'])).toBe(true);
    expect((await pay(service, of.customerId, '40.00', [[id, '40.00']])).status).toBe(201);
    const late = await service.post(`invoices/${anew.body.id}/void`, { reason: '再开' }, finance);
    expect([late.status, late.body.code]).toEqual([409, 'money-on-it']);
    expect(await receivable(service, id)).toMatchObject({ status: 'part-paid', left: '60.00' });
  });

  it('G-05 of another region it is unknown, in lists and by id', async () => {
    const of = await inForce(service);
    const id = await invoiced(service, of);
    for (const path of [`receivables/${id}`, `audit/${id}`]) {
      expect((await service.get(path, elsewhere)).status).toBe(404);
    }
    for (const list of ['receivables', 'invoices', 'payments']) {
      const { body } = await service.get(`${list}?customerId=${of.customerId}`, elsewhere);
      expect(body.items).toEqual([]);
    }
    expect((await service.get(`receivables/${id}`, manager)).status).toBe(200);
    expect((await service.get(`receivables/${id}`, sales)).status).toBe(403);
  });

  it('CU-01 what a merged customer owed, the survivor pays', async () => {
    const of = await inForce(service);
    const id = await invoiced(service, of);
    const { customerId: survivorId } = await service.aCustomer();
    const merged = { survivorId, reason: 'duplicate', number: '1', survivorNumber: '2' };
    await service.learn(of.customerId, happened(CustomerMergedV1, merged as never));
    expect((await pay(service, survivorId, '100.00', [[id, '100.00']])).status).toBe(201);
    const { body } = await service.get(`ledger/entries?customerId=${survivorId}`, generalManager);
    expect(body.items.map((line) => line['kind'])).toEqual(
      expect.arrayContaining(['receivable', 'revenue']),
    );
  });

  it('G-05 of an erased customer what they said goes; what was paid stays', async () => {
    const of = await inForce(service);
    const id = await invoiced(service, of);
    await service.post(`receivables/${id}/dispute`, { words: '司马相如说没有收到' }, clerk);
    const forget = service.under.service.app.get(ForgetCustomerWhenErased);
    await forget.on({ personId: of.customerId, sequence: 9, tombstone: true });
    expect(await receivable(service, id)).toMatchObject({ said: [], amount: '100.00' });
    const rows = await service.under.query<{ all: string }>(
      `SELECT (SELECT string_agg(r::text, '') FROM receivable r)
        || (SELECT string_agg(o.body::text, '') FROM outbox o) AS all`,
    );
    expect(rows[0]?.all).not.toContain('司马相如');
  });

  it('CT-05 the books are without fault after all of this', async () => {
    expect(await faultsOfLedger(service.under.service.app.get(Database))).toEqual([]);
  });
});
