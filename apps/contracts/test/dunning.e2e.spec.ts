import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localDate, newId, plusMillis } from '@kefu/kernel';
import { ForgetCustomerWhenErased } from '@kefu/known-customers';
import { faultsOfLedger } from '@kefu/ledger';
import { Database } from '@kefu/persistence';
import {
  accountManager,
  clerk,
  elsewhere,
  finance,
  generalManager,
  manager,
  otherFinance,
  RunningContracts,
} from './a-running-contracts.js';
import { inForce, invoiced, itemsOf, pay, receivable } from './money.js';

let service: RunningContracts;
beforeAll(async () => {
  service = await RunningContracts.start();
});
afterAll(() => service.stop());

const today = () => localDate(service.under.now, 'Asia/Shanghai');
const dunnedOf = async (id: string) =>
  ((await receivable(service, id))['dunned'] as { step: string; day: number }[]).map(
    ({ step, day }) => `${step} ${day}`,
  );

describe('what is not paid in time', () => {
  it('CT-06, G-09 is dunned on day 1, 15 and 30, once each, by letters; a dispute rests, payment ends it', async () => {
    const of = await inForce(service);
    const ids = [await invoiced(service, of), await invoiced(service, of)];
    const paid = await invoiced(service, of);
    const [plain = '', held = ''] = ids;
    await service.under.stepTo('2026-03-31T15:59:59.999Z');
    expect((await receivable(service, plain))['status']).toBe('invoiced');
    await pay(service, of.customerId, '100.00', [[paid, '100.00']]);
    await service.under.stepTo('2026-03-31T16:00:00.000Z');
    expect((await receivable(service, plain))['status']).toBe('overdue');
    expect(await dunnedOf(plain)).toEqual(['reminder 1']);
    const words = { words: '重复计费' };
    await service.post(`receivables/${held}/dispute`, words, clerk);
    await service.under.stepTo('2026-04-14T16:00:00.000Z');
    expect(await dunnedOf(plain)).toEqual(['reminder 1', 'letter 15']);
    expect(await dunnedOf(held)).toEqual(['reminder 1']);
    const settled = { result: 'stands', reason: '核对无误' };
    await service.post(`receivables/${held}/settle-dispute`, settled, accountManager);
    await service.under.stepTo('2026-04-28T15:59:59.000Z');
    expect(await dunnedOf(held)).toEqual(['reminder 1']);
    await service.under.stepTo('2026-04-29T16:00:00.000Z');
    expect(await dunnedOf(held)).toEqual(['reminder 1', 'letter 15']);
    expect(await dunnedOf(plain)).toEqual(['reminder 1', 'letter 15', 'manager 30']);
    await pay(service, of.customerId, '100.00', [[held, '100.00']]);
    const trace = (outcome: string, channel: string, day = 15) =>
      service.post(`receivables/${plain}/trace-notice`, { day, outcome, channel }, finance);
    // it is midnight: nothing may ring before eight, and the list says so
    const night = await trace('sent', 'sms');
    expect(night.body).toMatchObject({ rule: 'G-09', code: 'quiet-hours' });
    const sendable = async () =>
      itemsOf(await service.get(`notices?sendable=true&receivableId=${plain}`, finance));
    expect(await sendable()).toMatchObject([{ day: 1 }, { day: 15 }]);
    await service.under.stepTo('2026-04-30T00:00:00.000Z');
    expect((await trace('delivered', 'letter')).status).toBe(409);
    expect((await trace('sent', 'sms')).status).toBe(200);
    expect((await trace('sent', 'letter')).body).toMatchObject({ rule: 'G-09' });
    expect((await trace('failed', 'sms')).status).toBe(200);
    expect((await trace('sent', 'letter')).status).toBe(200);
    expect((await trace('sent', 'letter', 16)).status).toBe(404);
    const notices = itemsOf(await service.get(`notices?receivableId=${plain}`, finance));
    expect(notices).toMatchObject([
      { template: 'reminder', day: 1, status: 'due', sendFrom: '2026-04-01T00:00:00.000Z' },
      { template: 'letter', day: 15, status: 'sent', demanded: true },
    ]);
    const [first, second] = notices.map(({ id }) => `notices/${String(id)}/trace`);
    const both = await Promise.all(
      [finance, otherFinance].map((by) =>
        service.post(String(first), { outcome: 'sent', channel: 'letter' }, by),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const arrived = { outcome: 'delivered', channel: 'letter' };
    expect((await service.post(String(second), arrived, clerk)).status).toBe(200);
    expect((await receivable(service, plain))['dunned']).toMatchObject([
      { trace: [{ outcome: 'sent' }] },
      { trace: [{ outcome: 'sent' }, {}, {}, { outcome: 'delivered' }] },
      { trace: [] },
    ]);
    const print = async (query: string) => {
      const as = { sub: finance.id, ...finance };
      const url = `${service.under.service.url}/api/contracts/receivables/${plain}/notice.html`;
      const answer = await fetch(`${url}?${query}`, { headers: await service.under.header(as) });
      return [answer.status, await answer.text()] as const;
    };
    await service.under.query(
      `INSERT INTO customer_name (customer_id, state)
       SELECT customer_id, '{"name":"李二"}' FROM receivable WHERE id = $1`,
      [plain],
    );
    const [ok, letter] = await print('day=15&lang=zh');
    const said = ['催款函', '李二', '100.00'].map((words) => letter.includes(words));
    expect([ok, ...said]).toEqual([200, true, true, true]);
    expect((await print('day=1&lang=en'))[1]).toContain('Reminder of payment');
    expect((await print('day=2'))[0]).toBe(404);
    expect(await service.under.running(held, plain, paid)).toEqual([]);
    expect(await service.under.story(plain)).toMatch(
      /^planned invoiced overdue dunned dunned dunned( notice-traced){5}$/u,
    );
  });

  it('CT-07 is bad debt once three approved after 180 days; what comes later is a recovery', async () => {
    const of = await inForce(service);
    const id = await invoiced(service, of, { amount: '300.00', dueOn: '2026-04-30' });
    const early = await pay(service, of.customerId, '100.00', [[id, '100.00']]);
    const apply = () =>
      service.post('write-offs', { receivableId: id, reason: '公司已注销' }, accountManager);
    expect((await apply()).body).toMatchObject({ rule: 'CT-07', code: 'not-overdue' });
    await service.under.stepTo('2026-10-26T15:59:00.000Z');
    expect((await apply()).body).toMatchObject({ rule: 'CT-07', code: 'too-early' });
    await service.under.stepTo('2026-10-26T16:00:00.000Z');
    const twice = await Promise.all([apply(), apply()]);
    expect(twice.map(({ status }) => status).sort()).toEqual([201, 409]);
    const writeOffId = twice.find(({ status }) => status === 201)?.body.id ?? '';
    const approve = (by = manager) => service.post(`write-offs/${writeOffId}/approve`, {}, by);
    expect((await approve()).body).toMatchObject({ status: 'applied', amount: '200.00' });
    expect((await approve()).body.code).toBe('approved-already');
    await Promise.all([approve(finance), approve(otherFinance)]);
    expect((await approve(generalManager)).body).toMatchObject({ status: 'approved' });
    const found = async (query: string, by = finance) =>
      (await service.get(`write-offs?${query}`, by)).body.items.map((one) => one['id']);
    expect(await found(`status=approved&receivableId=${id}`)).toEqual([writeOffId]);
    expect(await found(`status=applied&receivableId=${id}`)).toEqual([]);
    expect(await found(`receivableId=${id}`, elsewhere)).toEqual([]);
    expect(await receivable(service, id)).toMatchObject({
      ...{ status: 'bad-debt', writtenOff: '200.00', left: '0.00', paid: '100.00' },
    });
    const late = await pay(service, of.customerId, '250.00', [[id, '150.00']]);
    expect(late.body['shares']).toMatchObject([{ recovery: true }]);
    expect(await receivable(service, id)).toMatchObject({ recovered: '150.00', paid: '100.00' });
    const rest = { allocations: [{ receivableId: id, amount: '50.01' }] };
    const more = await service.post(`payments/${late.body.id}/allocate`, rest, finance);
    expect([more.status, more.body.code]).toEqual([422, 'more-than-owed']);
    const { body } = await service.get(`ledger/accounts?contractId=${of.contractId}`, finance);
    const kinds = new Map(body.items.map((one) => [one['kind'], one['balance']]));
    expect(
      ['receivable', 'bad-debt', 'recovery', 'revenue'].map((kind) => kinds.get(kind)),
    ).toEqual([...['0.00', '200.00', '-150.00', '-300.00']]);
    // the cheque of before bounced: so much is owed again, and what was written off stays so
    const bounce = await service.post(
      `payments/${early.body.id}/reverse`,
      ...([{ reason: '退票' }, finance] as const),
    );
    expect(bounce.status).toBe(200);
    expect(await receivable(service, id)).toMatchObject({
      ...{ status: 'overdue', left: '100.00', paid: '0.00', writtenOff: '200.00' },
    });
    const again = await pay(service, of.customerId, '100.00', [[id, '100.00']]);
    expect(again.body['shares']).toMatchObject([{ recovery: false }]);
    expect(await receivable(service, id)).toMatchObject({ status: 'bad-debt', left: '0.00' });
    expect(await faultsOfLedger(service.under.service.app.get(Database))).toEqual([]);
  });

  it('CT-08 a refund is approved, paid once, and never more than was paid', async () => {
    const of = await inForce(service);
    const id = await invoiced(service, of);
    const ask = (amount: string) =>
      service.post('refunds', { receivableId: id, amount, reason: '多收' }, accountManager);
    expect((await ask('0.01')).body).toMatchObject({ rule: 'CT-08', code: 'more-than-paid' });
    await pay(service, of.customerId, '80.00', [[id, '80.00']]);
    const refund = await ask('60.00');
    expect((await ask('20.01')).body.code).toBe('more-than-paid');
    const act = (verb: string, body: object, by = finance) =>
      service.post(`refunds/${refund.body.id}/${verb}`, body, by);
    const paidBack = { paidOn: today(), reference: newId() };
    expect((await act('pay', paidBack)).status).toBe(409);
    expect((await act('approve', {}, accountManager)).status).toBe(403);
    expect((await act('approve', {}, manager)).body).toMatchObject({ approvedAs: 'manager' });
    const both = await Promise.all([act('pay', paidBack), act('pay', paidBack, otherFinance)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await receivable(service, id)).toMatchObject({ refunded: '60.00', paid: '80.00' });
  });

  it('CT-08 an unused advance goes back; a back-charge is a receivable of its own', async () => {
    const of = await inForce(service);
    const id = await invoiced(service, of);
    const ahead = await pay(service, of.customerId, '50.00');
    const of50 = { paymentId: ahead.body.id, amount: '50.00', reason: '退预收' };
    const back = await service.post('refunds/of-advance', of50, finance);
    await service.post(`refunds/${back.body.id}/approve`, {}, manager);
    const paidBack = { paidOn: today(), reference: newId() };
    expect((await service.post(`refunds/${back.body.id}/pay`, paidBack, finance)).status).toBe(200);
    const gone = await service.post(
      `payments/${ahead.body.id}/reverse`,
      { reason: '退票' },
      finance,
    );
    expect(gone.body).toMatchObject({ rule: 'CT-08', code: 'returned-already' });
    const charge = { receivableId: id, amount: '12.34', reason: '少计', dueOn: '2026-12-31' };
    const asked = await service.post('refunds/back-charge', charge, accountManager);
    const charged = await service.post(`refunds/${asked.body.id}/approve`, {}, manager);
    const refunds = (by = finance) =>
      service.get(`refunds?kind=back-charge&receivableId=${id}`, by);
    expect((await refunds()).body.items).toMatchObject([{ id: asked.body.id }]);
    expect((await refunds(elsewhere)).body.items).toEqual([]);
    const chargedId = String(charged.body['chargedId']);
    expect(await receivable(service, chargedId)).toMatchObject({
      ...{ kind: 'back-charge', amount: '12.34', status: 'planned', contractId: of.contractId },
    });
  });

  it('G-09 G-05 what is paid is told to nobody, nor anything to the erased', async () => {
    const of = await inForce(service);
    const dueOn = localDate(plusMillis(service.under.now, 86_400_000), 'Asia/Shanghai');
    const ids = [await invoiced(service, of, { dueOn }), await invoiced(service, of, { dueOn })];
    await service.under.stepTo(plusMillis(service.under.now, 3 * 86_400_000));
    await pay(service, of.customerId, '100.00', [[String(ids[0]), '100.00']]);
    const told = async (id: string | undefined) =>
      itemsOf(await service.get(`notices?receivableId=${String(id)}`, finance));
    expect(await told(ids[0])).toMatchObject([{ status: 'withheld', withheldWhy: 'over' }]);
    expect(await told(ids[1])).toMatchObject([{ status: 'due' }]);
    const erased = { personId: of.customerId, sequence: 9, tombstone: true } as const;
    await service.under.service.app.get(ForgetCustomerWhenErased).on(erased);
    expect(await told(ids[1])).toMatchObject([{ withheldWhy: 'customer-erased' }]);
    await service.under.stepTo(plusMillis(service.under.now, 20 * 86_400_000));
    expect((await told(ids[1])).map((one) => one['status'])).toEqual(['withheld', 'withheld']);
  });

  it('CT-08 the books are without fault after all of this', async () => {
    expect(await faultsOfLedger(service.under.service.app.get(Database))).toEqual([]);
  });
});
