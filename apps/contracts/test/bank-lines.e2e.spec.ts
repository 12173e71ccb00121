import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, plusMillis, type Actor } from '@kefu/kernel';
import { faultsOfLedger } from '@kefu/ledger';
import { Database } from '@kefu/persistence';
import { finance, manager, otherFinance, RunningContracts } from './a-running-contracts.js';
import { inForce, invoiced, pay, receivable } from './money.js';

let service: RunningContracts;
beforeAll(async () => {
  service = await RunningContracts.start();
});
afterAll(() => service.stop());

const head = '交易日期,金额,对方户名,流水号,附言';
const send = (rows: readonly string[], by: Actor = finance, type = 'text/csv', key = newId()) =>
  service.under.ask('POST', 'bank-lines/read-statement', {
    as: { sub: by.id, ...by },
    headers: { 'content-type': type, 'idempotency-key': key },
    body: [head, ...rows].join('\n'),
  });
const row = (amount: string, memo = '', reference: string = newId(), paidOn = '2026-03-02') =>
  `${paidOn},${amount},甲公司,${reference},${memo}`;
const lineOf = async (reference: string) =>
  (await service.get(`bank-lines?reference=${reference}`, finance)).body.items[0];
const numberOf = async (id: string) => String((await receivable(service, id))['number']);

/** Receivables whose events, payments or books do not say what they say themselves. */
const unlikeTheBooks = (customerId: string) =>
  service.under.query(
    `SELECT r.number, r.paid, told.paid AS told, shared.paid AS shared, b.balance AS booked
     FROM receivable r
     CROSS JOIN LATERAL (
       SELECT coalesce(sum(CASE split_part(type, '.', 4) WHEN 'paid' THEN 1 ELSE -1 END
         * (body::jsonb #>> '{data,amount}')::numeric), 0) AS paid
       FROM outbox WHERE aggregate_id = r.id AND split_part(type, '.', 4) IN ('paid', 'payment-reversed')
     ) told
     CROSS JOIN LATERAL (
       SELECT coalesce(sum((s ->> 'amount')::numeric), 0) AS paid
       FROM payment p, jsonb_array_elements(p.shares) s
       WHERE p.status = 'recorded' AND s ->> 'receivableId' = r.id::text
     ) shared
     JOIN ledger_account b ON b.kind = 'receivable' AND b.of_id = r.id::text
     WHERE r.customer_id = $1
       AND (r.paid <> told.paid OR r.paid <> shared.paid OR r."left" <> b.balance)`,
    [customerId],
  );

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
    const key = newId();
    for (const replay of [null, 'true']) {
      const { body, headers } = await send(rows, finance, 'text/csv', key);
      expect(body).toMatchObject({ matched: 0, doubtful: 0, known: 3 });
      expect(headers.get('idempotent-replay')).toBe(replay);
    }
  });

  it('CT-05 is read with the commas of a Chinese keyboard, and a reference in full width is no other', async () => {
    const of = await inForce(service);
    const [first, second] = [await invoiced(service, of), await invoiced(service, of)];
    const reference = `BK${newId().slice(-12)}`.toUpperCase();
    const wide = reference.replace(/[!-~]/gu, (one) =>
      String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0),
    );
    const rows = [row('100.00', await numberOf(first), wide)].map((one) =>
      one.replaceAll(',', '，'),
    );
    const body = [head.replaceAll(',', '，'), ...rows].join('\n');
    const answer = await service.under.ask('POST', 'bank-lines/read-statement', {
      as: { sub: finance.id, ...finance },
      headers: { 'content-type': 'text/csv', 'idempotency-key': newId() },
      body,
    });
    expect(answer.body).toMatchObject({ matched: 1, doubtful: 0, leftOut: [] });
    expect((await send([row('100.00', '', reference)])).body).toMatchObject({ known: 1 });
    expect((await lineOf(encodeURIComponent(wide)))?.['reference']).toBe(reference);
    const twice = { customerId: of.customerId, amount: '100.00', paidOn: '2026-03-02' };
    const by = { method: 'bank-transfer', reference: wide, allocations: [] };
    const again = await service.post('payments', { ...twice, ...by }, finance);
    expect([again.status, again.body.code]).toEqual([409, 'recorded-already']);
    expect(await receivable(service, second)).toMatchObject({ status: 'invoiced' });
  });

  it('CT-05 of too many lines it is refused by their count; blank ones and what stands in quotes are none', async () => {
    const many = Array.from({ length: 60_000 }, () => row('6.54'));
    const refused = await send(many);
    expect([refused.status, refused.body.code]).toEqual([422, 'too-many-lines']);
    expect(await service.under.query('SELECT 1 FROM bank_line WHERE amount = 6.54')).toEqual([]);
    const few = Array.from({ length: 8_000 }, () => `${row('-5.00', '"附\n言\n言"')}\n , \n`);
    const { status, body } = await send(few);
    expect([status, (body['leftOut'] as object[]).length]).toEqual([200, 8_000]);
  });

  it('CT-05 sent twice at once, also the other way round, each line is one payment with its event', async () => {
    const of = await inForce(service);
    for (let round = 0; round < 4; round += 1) {
      const owed = await Promise.all([1, 2, 3, 4, 5, 6].map(() => invoiced(service, of)));
      const byHand = await invoiced(service, of);
      const rows = await Promise.all(owed.map(async (id) => row('100.00', await numberOf(id))));
      const answers = await Promise.all([
        send(rows),
        send([...rows].reverse(), otherFinance),
        pay(service, of.customerId, '100.00', [[byHand, '100.00']]),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 201]);
      const [one, other] = answers.map(({ body }) => body);
      expect([
        Number(one?.['matched']) + Number(other?.['matched']),
        Number(one?.['known']) + Number(other?.['known']),
      ]).toEqual([6, 6]);
      for (const id of [...owed, byHand]) {
        expect(await receivable(service, id)).toMatchObject({ status: 'paid', left: '0.00' });
        expect(await service.under.story(id)).toBe('planned invoiced paid');
      }
    }
    expect(await unlikeTheBooks(of.customerId)).toEqual([]);
  });

  it('CT-05 what cannot be posted after all leaves nothing half posted: its line is doubtful', async () => {
    const of = await inForce(service);
    const [first, second] = [await invoiced(service, of), await invoiced(service, of)];
    const long = row(
      ...(['200.00', `${await numberOf(first)} ${await numberOf(second)}`] as const),
      ...([newId(), '2015-03-02'] as const),
    );
    expect((await send([long])).body).toMatchObject({ matched: 0, doubtful: 1 });
    for (const id of [first, second]) {
      expect(await receivable(service, id)).toMatchObject({ status: 'invoiced', paid: '0.00' });
      expect(await service.under.story(id)).toBe('planned invoiced');
    }
    expect(await unlikeTheBooks(of.customerId)).toEqual([]);
  });

  it('CT-05 of a payment and its reversal at once, over and over, all say the same at the end', async () => {
    const of = await inForce(service);
    const id = await invoiced(service, of);
    for (let round = 0; round < 6; round += 1) {
      const paid = await pay(service, of.customerId, '100.00', [[id, '100.00']]);
      expect(paid.status).toBe(201);
      const reverse = (by: Actor) =>
        service.post(`payments/${paid.body.id}/reverse`, { reason: '退票' }, by);
      const [one, other, next] = await Promise.all([
        reverse(finance),
        reverse(otherFinance),
        pay(service, of.customerId, '100.00', [[id, '100.00']]),
      ]);
      // whoever comes second is told so; the next payment stands or is refused, never half
      expect([one, other].filter(({ status }) => status === 200)).toHaveLength(1);
      expect([201, 409, 422]).toContain(next.status);
      if (next.status === 201) {
        const back = await service.post(
          `payments/${next.body.id}/reverse`,
          { reason: '退票' },
          finance,
        );
        expect(back.status).toBe(200);
      }
      expect(await unlikeTheBooks(of.customerId)).toEqual([]);
    }
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
    expect(await service.under.story(id)).toBe('planned invoiced paid');
    expect(await unlikeTheBooks(of.customerId)).toEqual([]);
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
