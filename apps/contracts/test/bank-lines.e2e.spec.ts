import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, plusMillis, type Actor } from '@kefu/kernel';
import { faultsOfLedger } from '@kefu/ledger';
import { Database } from '@kefu/persistence';
import { finance, manager, otherFinance, RunningContracts } from './a-running-contracts.js';
import { inForce, invoiced, receivable } from './money.js';

let service: RunningContracts;
beforeAll(async () => {
  service = await RunningContracts.start();
});
afterAll(() => service.stop());

const head = '交易日期,金额,对方户名,流水号,附言';
const send = (rows: readonly string[], by: Actor = finance, type = 'text/csv') =>
  service.under.ask('POST', 'bank-lines/read-statement', {
    as: { sub: by.id, ...by },
    headers: { 'content-type': type },
    body: [head, ...rows].join('\n'),
  });
const row = (amount: string, memo = '', reference: string = newId()) =>
  `2026-03-02,${amount},甲公司,${reference},${memo}`;
const lineOf = async (reference: string) =>
  (await service.get(`bank-lines?reference=${reference}`, finance)).body.items[0];
const numberOf = async (id: string) => String((await receivable(service, id))['number']);

describe('bank statements over HTTP', () => {
  it('CT-05 what fits by number and amount is posted, once however often it is sent', async () => {
    const of = await inForce(service);
    const [first, second] = [await invoiced(service, of), await invoiced(service, of)];
    const both = await invoiced(service, of, { amount: '7.77' });
    const invoice = await service.get(`invoices?receivableId=${second}`, finance);
    const byInvoice = row(
      '107.77',
      `发票${String(invoice.body.items[0]?.['number'])} ${await numberOf(both)}`,
    );
    const rows = [row('100.00', await numberOf(first)), byInvoice, row('3.21'), row('-5.00')];
    const answers = await Promise.all([send(rows), send(rows, otherFinance)]);
    const sums = answers.map(({ status, body }) => [status, body['matched'], body['known']]);
    expect(sums.map(([status]) => status)).toEqual([200, 200]);
    const total = (at: number) => sums.reduce((sum, one) => sum + Number(one[at]), 0);
    expect([total(1), total(2)]).toEqual([2, 3]);
    expect(answers[0].body['leftOut']).toMatchObject([{ row: 5, code: 'not-money-in' }]);
    for (const id of [first, second, both]) {
      expect(await receivable(service, id)).toMatchObject({ status: 'paid', left: '0.00' });
    }
    expect((await send(rows)).body).toMatchObject({ matched: 0, doubtful: 0, known: 3 });
  });

  it('G-05 who paid is forgotten, in the trail too, once the line is accepted or after its time', async () => {
    const of = await inForce(service);
    const [settled, lies] = [newId(), newId()];
    await send([row('9.87', '', settled), row('9.88', '', lies)]);
    const [first, second] = [await lineOf(settled), await lineOf(lies)];
    const idOf = (line: typeof first) => String(line?.['id']);
    /** Whether the trail can still be read: its key is there. */
    const readable = async (line: typeof first) =>
      service.under.query<{ yes: boolean }>(
        'SELECT octet_length(key) > 0 AS yes FROM audit_key WHERE person_id = $1',
        [idOf(line)],
      );
    expect(await readable(first)).toEqual([{ yes: true }]);
    const is = { customerId: of.customerId, allocations: [] };
    await service.post(`bank-lines/${idOf(first)}/accept`, is, finance);
    await service.under.stepTo(plusMillis(service.under.now, 1_000));
    expect(await readable(first)).toEqual([{ yes: false }]);
    expect(await lineOf(lies)).toMatchObject({ payer: '甲公司' });
    const aDay = 86_400_000;
    await service.under.stepTo(plusMillis(service.under.now, 181 * aDay));
    expect(await lineOf(lies)).not.toHaveProperty('payer');
    expect(await readable(second)).toEqual([{ yes: false }]);
  });

  it('CT-05 the doubtful are offered with candidates, accepted by one of two, or put aside', async () => {
    const of = await inForce(service);
    const id = await invoiced(service, of, { amount: '432.10' });
    const reference = newId();
    expect((await send([row('432.10', '货款', reference)])).body).toMatchObject({ doubtful: 1 });
    const line = await lineOf(reference);
    expect(line).toMatchObject({
      ...{ status: 'doubtful', payer: '甲公司', candidates: [{ receivableId: id, named: false }] },
    });
    const act = (verb: string, body: object, by = finance) =>
      service.post(`bank-lines/${String(line?.['id'])}/${verb}`, body, by);
    await act('set-aside', { reason: '待查' });
    expect((await act('take-up', {})).body['status']).toBe('doubtful');
    const is = {
      customerId: of.customerId,
      allocations: [{ receivableId: id, amount: '432.10' }],
    };
    const both = await Promise.all([act('accept', is), act('accept', is, otherFinance)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await act('take-up', {})).body.code).toBe('payment-stands');
    expect(await receivable(service, id)).toMatchObject({ status: 'paid', paid: '432.10' });
    const paymentId = String((await lineOf(reference))?.['paymentId']);
    await service.post(`payments/${paymentId}/reverse`, { reason: '退票' }, finance);
    expect((await act('take-up', {})).body['status']).toBe('doubtful');
    expect((await act('accept', { customerId: of.customerId, allocations: [] })).status).toBe(200);
  });

  it('CT-05 what somebody has posted by hand is not posted again by the statement', async () => {
    const of = await inForce(service);
    const id = await invoiced(service, of);
    const reference = newId();
    const byHand = {
      ...{ customerId: of.customerId, amount: '100.00', paidOn: '2026-03-02', reference },
      ...{ method: 'bank-transfer', allocations: [] },
    };
    expect((await service.post('payments', byHand, finance)).status).toBe(201);
    const sent = await send([row('100.00', await numberOf(id), reference)]);
    expect(sent.body).toMatchObject({ matched: 0, doubtful: 1 });
    expect(await receivable(service, id)).toMatchObject({ paid: '0.00' });
  });

  it.each([
    ['nothing', '', 400],
    ['no columns that it knows', 'a,b\n1,2', 422],
    ['a page that is no table', '\u0000\u0001\u0002', 422],
  ])('CT-05 a statement of %s is refused', async (_what, body, status) => {
    const ask = { as: { sub: finance.id, ...finance }, headers: { 'content-type': 'text/csv' } };
    const answer = await service.under.ask('POST', 'bank-lines/read-statement', { ...ask, body });
    expect(answer.status).toBe(status);
  });

  it('CT-05 is for finance alone', async () => {
    expect((await send([row('1.00')], manager)).status).toBe(403);
    expect((await service.get('bank-lines', manager)).status).toBe(403);
    expect((await send([row('1.00')], finance, 'image/png')).status).toBe(415);
    expect(await faultsOfLedger(service.under.service.app.get(Database))).toEqual([]);
  });
});
