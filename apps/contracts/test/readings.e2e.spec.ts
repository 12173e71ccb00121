import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, plusMillis, type Actor } from '@kefu/kernel';
import { faultsOfLedger } from '@kefu/ledger';
import { Database } from '@kefu/persistence';
import {
  accountManager,
  clerk,
  elsewhere,
  finance,
  manager,
  RunningContracts,
  sales,
} from './a-running-contracts.js';
import { inForce, itemsOf, pay } from './money.js';

let running: RunningContracts;
beforeAll(async () => {
  running = await RunningContracts.start('2026-06-01T02:00:00.000Z');
});
afterAll(() => running.stop());

type Meter = { readonly customerId: string; readonly assetId: string };
const take = ({ customerId, assetId }: Meter, readOn: string, value: string, more: object = {}) =>
  running.post('readings', { customerId, assetId, readOn, value, ...more }, clerk);
const act = (id: string, verb: string, body: object = {}, by: Actor = manager) =>
  running.post(`readings/${id}/${verb}`, body, by);
/** A meter of 100 a month for three months. */
const aMeter = async (regionId = 'east') => {
  const meter = await running.aCustomer(regionId);
  for (const [readOn, value] of [
    ['2026-01-05', '1000'],
    ['2026-02-05', '1100'],
    ['2026-03-05', '1200'],
    ['2026-04-05', '1300'],
  ] as const) {
    const { status, body } = await take(meter, readOn, value);
    expect([status, body['status']]).toEqual([201, 'read']);
    await act(body.id, 'check');
  }
  return meter;
};

/** A meter of a contract in force, with a use of 120 that is to be checked. */
const billable = async () => {
  const meter = await aMeter();
  const { contractId } = await inForce(running, { customerId: meter.customerId });
  const { body } = await take(meter, '2026-05-05', '1420', { contractId });
  return { meter, contractId, id: body.id };
};
const billsOf = async (id: string) =>
  itemsOf(await running.get(`receivables?readingId=${id}`, finance));
const invoiceOf = async (receivableId: string) => {
  const agreed = { words: '签字确认的抄表单' };
  await running.post(`receivables/${receivableId}/verify`, agreed, accountManager);
  return running.post('invoices', { receivableId }, finance);
};

describe('readings over HTTP', () => {
  it('CT-17 exactly 30 % off is checked, a thousandth more is read again', async () => {
    const meter = await aMeter();
    const exact = await take(meter, '2026-05-05', '1430');
    expect(exact.body).toMatchObject({ status: 'read', quantity: '130', mean: '100' });
    await act(exact.body.id, 'void', { reason: '录错' });
    const more = await take(meter, '2026-05-05', '1430.001');
    expect(more.body).toMatchObject({ status: 'doubtful', quantity: '130.001' });
    const { id } = more.body;
    expect((await act(id, 'check')).status).toBe(409);
    expect((await act(id, 'read-again', { value: '1290' })).body.code).toBe('below-the-last');
    const again = await act(id, 'read-again', { value: '1420' }, clerk);
    expect(again.body).toMatchObject({ status: 'read', quantity: '120', former: [{}] });
    expect((await act(id, 'check', {}, clerk)).body.code).toBe('own-reading');
    expect((await act(id, 'check')).body).toMatchObject({ status: 'checked' });
    expect(await running.under.said(id, 'checked')).toMatchObject({ ...meter, quantity: '120' });
    expect(await running.under.story(id)).toBe('taken doubted taken checked');
  });

  it('CT-17 below the last one is refused, a change of the meter is said', async () => {
    const meter = await aMeter();
    const less = await take(meter, '2026-05-05', '20');
    expect([less.status, less.body.rule, less.body.code]).toEqual([422, 'CT-17', 'below-the-last']);
    const meterChange = { reason: '到期换表', oldFinal: '1370', newInitial: '0' };
    const changed = await take(meter, '2026-05-05', '20', { meterChange });
    expect(changed.body).toMatchObject({ status: 'read', quantity: '90' });
    expect((await take(meter, '2026-06-01', '110')).body).toMatchObject({ quantity: '90' });
  });

  it('CT-17 of two who read a meter at once one counts, and the last is voided first', async () => {
    const meter = await aMeter();
    const both = await Promise.all([1, 2].map(() => take(meter, '2026-05-05', '1400')));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
    const { body } = await running.get(`readings?assetId=${meter.assetId}&limit=200`, manager);
    const first = body.items.find((one) => one['readOn'] === '2026-02-05');
    const refused = await act(String(first?.['id']), 'void', { reason: '录错' });
    expect([refused.status, refused.body.code]).toEqual([422, 'later-readings']);
  });

  it('CT-05, CT-17 checked it is billed once, with what the meter said before and after', async () => {
    const { contractId, meter, id } = await billable();
    const two = await Promise.all([manager, finance].map((by) => act(id, 'check', {}, by)));
    expect(two.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [bill, ...more] = await billsOf(id);
    expect(more).toEqual([]);
    expect(bill).toMatchObject({
      ...{ contractId, kind: 'metered', status: 'planned', title: '按张计费', amount: '6.00' },
      ...{ month: '2026-05', dueOn: '2026-06-16', customerId: meter.customerId },
      metered: {
        ...{ readingId: id, readOn: '2026-05-05', before: '1300', after: '1420' },
        ...{ quantity: '120', unit: '张', unitPrice: '0.05' },
      },
    });
    const invoice = await invoiceOf(String(bill?.['id']));
    expect(invoice.body['metered']).toMatchObject({ before: '1300', after: '1420' });
  });

  it('CT-17 corrected, its bill is taken back and what was booked reversed; checked anew there is a new one', async () => {
    const { id } = await billable();
    await act(id, 'check');
    const first = String((await billsOf(id))[0]?.['id']);
    const bill = (verb: string, body: object) =>
      running.post(`receivables/${first}/${verb}`, body, accountManager);
    await bill('dispute', { words: '读数不对' });
    const byHand = { result: 'corrected', reason: '重抄', quantity: '100' };
    expect((await bill('settle-dispute', byHand)).body.code).toBe('correct-the-reading');
    await bill('settle-dispute', { result: 'stands', reason: '查表无误' });
    const { body: invoice } = await invoiceOf(first);
    await bill('dispute', { words: '仍然不对' });
    const corrected = await act(id, 'correct', { value: '1410', reason: '抄错' });
    expect(corrected.body).toMatchObject({ status: 'read', quantity: '110' });
    expect(await billsOf(id)).toMatchObject([{ id: first, status: 'void', disputed: false }]);
    const gone = await running.get(`invoices/${invoice.id}`, finance);
    expect(gone.body).toMatchObject({ status: 'voided' });
    expect((await act(id, 'check')).body.code).toBe('own-reading');
    await act(id, 'check', {}, finance);
    const bills = await billsOf(id);
    expect(bills.map((one) => [one['status'], one['amount']]).sort()).toEqual([
      ...[
        ['planned', '5.50'],
        ['void', '6.00'],
      ],
    ]);
    expect(await faultsOfLedger(running.under.service.app.get(Database))).toEqual([]);
    expect(await running.under.story(id)).toBe('taken checked corrected checked');
  });

  it('CT-17 with money on its bill a reading is corrected after the payment was reversed', async () => {
    const { id, meter } = await billable();
    await act(id, 'check');
    const bill = String((await billsOf(id))[0]?.['id']);
    await invoiceOf(bill);
    const paid = await pay(running, meter.customerId, '6.00', [[bill, '6.00']]);
    const correction = { value: '1410', reason: '抄错' };
    const early = await act(id, 'correct', correction);
    expect([early.status, early.body.code]).toEqual([409, 'money-on-it']);
    await running.post(`payments/${paid.body.id}/reverse`, { reason: '抄表更正' }, finance);
    expect((await act(id, 'correct', correction)).status).toBe(200);
    expect(await billsOf(id)).toMatchObject([{ status: 'void' }]);
    await act(id, 'check', {}, finance);
    expect((await act(id, 'void', { reason: '录错' })).status).toBe(200);
    expect((await billsOf(id)).map((one) => one['status'])).toEqual(['void', 'void']);
  });

  it('CT-17 not checked in time it is told one level up', async () => {
    const meter = await running.aCustomer();
    const { body } = await take(meter, '2026-05-20', '5');
    await running.under.stepTo(plusMillis(running.under.now, 4 * 86_400_000));
    expect(await running.under.story(body.id)).toBe('taken deadline-breached');
    const late = await running.get('readings?overdue=true&limit=200', manager);
    expect(late.body.items.map((one) => one['id'])).toContain(body.id);
  });

  it('CT-17 loss is supplied without billed, by area and month', async () => {
    const boss: Actor = { ...manager, regions: ['north'] };
    const reader: Actor = { ...clerk, regions: ['north'] };
    const meter = await running.aCustomer('north');
    const by = (readOn: string, value: string) =>
      running.post('readings', { ...meter, readOn, value }, reader);
    await by('2026-04-05', '1000');
    const { body } = await by('2026-05-05', '1090.5');
    const enter = (quantity: string, month = '2026-05') =>
      running.post('supplies', { regionId: 'north', month, quantity }, boss);
    const supply = await enter('120.25');
    expect(supply.status).toBe(201);
    const loss = async () => (await running.get('readings/losses?month=2026-05', boss)).body.items;
    expect(await loss()).toMatchObject([{ billed: '0', lost: '120.25', unchecked: 1 }]);
    await act(body.id, 'check', {}, boss);
    expect(await loss()).toEqual([
      {
        ...{ regionId: 'north', supplyId: supply.body.id, supplied: '120.25', billed: '90.5' },
        ...{ lost: '29.75', unchecked: 0 },
      },
    ]);
    const corrected = { quantity: '80', reason: '总表读错' };
    await running.post(`supplies/${supply.body.id}/correct`, corrected, boss);
    expect(await loss()).toMatchObject([{ lost: '-10.5' }]);
    expect((await enter('1')).status).toBe(409);
    expect((await enter('1', '2030-01')).body.code).toBe('month-not-over');
    expect((await enter('1', '2026-13')).status).toBe(400);
    const west = await running.get('readings/losses?month=2026-05', elsewhere);
    expect(west.body.items).toEqual([]);
    const stolen = { regionId: 'north', month: '2026-04', quantity: '1' };
    expect((await running.post('supplies', stolen, elsewhere)).status).toBe(403);
  });

  it.each([
    ['below zero', { value: '-1' }, 400],
    ['four decimals', { value: '1.0001' }, 400],
    ['a number for text', { value: 1 }, 400],
    ['tomorrow', { readOn: '2027-01-01' }, 422],
    ['30 February', { readOn: '2026-02-30' }, 400],
    ['a meter that nobody knows', { assetId: newId() }, 422],
    [
      'a change of no meter',
      { meterChange: { reason: '换表', oldFinal: '1', newInitial: '0' } },
      422,
    ],
  ])('CT-17 is not taken with %s', async (_what, bad, status) => {
    const meter = await running.aCustomer();
    const asked = { ...meter, readOn: '2026-05-05', value: '1', ...bad };
    expect((await running.post('readings', asked, clerk)).status).toBe(status);
  });

  it('is unknown to who works on other regions, and no deed of those who only look', async () => {
    const meter = await running.aCustomer();
    const { body } = await take(meter, '2026-05-05', '1');
    for (const path of [`readings/${body.id}`, `audit/${body.id}`]) {
      expect((await running.get(path, elsewhere)).status).toBe(404);
    }
    expect((await act(body.id, 'check', {}, elsewhere)).status).toBe(404);
    expect((await act(body.id, 'check', {}, sales)).status).toBe(403);
    expect((await act(body.id, 'check', {}, finance)).status).toBe(200);
  });
});
