import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, newId, plusMillis, type Actor } from '@kefu/kernel';
import { ForgetCustomerWhenErased } from '@kefu/known-customers';
import { faultsOfLedger } from '@kefu/ledger';
import { ComplaintPayoutAskedV1, ComplaintPayoutCalledOffV1 } from '@kefu/messages-complaints';
import { CustomerMergedV1 } from '@kefu/messages-customers';
import { Database } from '@kefu/persistence';
import {
  accountManager,
  elsewhere,
  finance,
  generalManager,
  manager,
  otherFinance,
  RunningContracts,
} from './a-running-contracts.js';
import { itemsOf } from './money.js';

let service: RunningContracts;
beforeAll(async () => {
  service = await RunningContracts.start();
});
afterAll(() => service.stop());

/** One complaint of a customer, in which somebody agreed on money. */
class Agreed {
  readonly complaintId = newId();
  readonly disposalId = newId();

  private constructor(readonly customerId: string) {}

  static async on(amount = '300.00'): Promise<Agreed> {
    const agreed = new Agreed((await service.aCustomer()).customerId);
    await agreed.asks(amount);
    return agreed;
  }

  asks(amount: string, more: { again?: boolean; askedBy?: string } = {}): Promise<void> {
    const { customerId, disposalId } = this;
    const what = { number: 'CP00000001', kind: 'compensation', amount, askedBy: newId(), ...more };
    const event = { customerId, regionId: 'east', disposalId, ...what };
    return service.learn(this.complaintId, happened(ComplaintPayoutAskedV1, event));
  }

  callsOff(): Promise<void> {
    const { customerId, disposalId } = this;
    const event = { customerId, regionId: 'east', disposalId };
    return service.learn(this.complaintId, happened(ComplaintPayoutCalledOffV1, event));
  }

  /** Its payouts, the first owed first. */
  async payouts(): Promise<Record<string, unknown>[]> {
    const answer = await service.get(`payouts?complaintId=${this.complaintId}`, finance);
    return itemsOf(answer).sort((a, b) => (String(a['number']) < String(b['number']) ? -1 : 1));
  }

  async last(): Promise<string> {
    return String((await this.payouts()).at(-1)?.['id']);
  }

  async paid(): Promise<string> {
    const id = await this.last();
    await act(id, 'approve', {}, manager);
    expect((await act(id, 'pay', slip())).status).toBe(200);
    return id;
  }
}

const slip = (more: object = {}) => ({
  ...{ paidOn: '2026-03-02', method: 'bank-transfer', payee: '王小明', reference: newId() },
  ...more,
});
const act = (id: string, verb: string, body: object = {}, by: Actor = finance) =>
  service.post(`payouts/${id}/${verb}`, body, by);
const booked = async (id: string) =>
  service.under.query<{ balance: string }>(
    `SELECT balance::text AS balance FROM ledger_account WHERE kind = 'paid-out' AND of_id = $1`,
    [id],
  );

describe('what complaints come to is paid by contracts', () => {
  it('CT-08 CP-11 is owed as the complaint asks, approved by one, paid by another, and booked', async () => {
    const agreed = await Agreed.on();
    const [owed] = await agreed.payouts();
    expect(owed).toMatchObject({
      ...{ status: 'owed', amount: '300.00', complaintNumber: 'CP00000001', kind: 'compensation' },
      dueAt: '2026-03-04T10:00:00.000Z',
    });
    const id = String(owed?.['id']);
    expect((await act(id, 'pay', slip())).body.code).toBe('wrong-state');
    expect((await act(id, 'approve', {}, manager)).body['status']).toBe('approved');
    const reference = newId();
    const both = await Promise.all([
      act(id, 'pay', slip({ reference })),
      act(id, 'pay', slip({ reference }), otherFinance),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await booked(id)).toEqual([{ balance: '300.00' }]);
    expect(await service.under.said(id, 'paid')).toMatchObject({
      ...{ complaintId: agreed.complaintId, disposalId: agreed.disposalId, amount: '300.00' },
    });
    expect(JSON.stringify(await service.under.events(id))).not.toContain('王小明');
    const ofCustomer = `ledger/entries?customerId=${agreed.customerId}`;
    expect(itemsOf(await service.get(ofCustomer, finance))).toMatchObject([{ kind: 'paid-out' }]);
    const second = await Agreed.on();
    await act(await second.last(), 'approve', {}, manager);
    const again = await act(await second.last(), 'pay', slip({ reference }));
    expect([again.status, again.body.code]).toEqual([409, 'paid-already']);
  });

  it('CT-08 whoever asked does not approve, whoever approved does not pay, others have no say', async () => {
    const agreed = await Agreed.on();
    await agreed.asks('250.00', { askedBy: manager.id });
    const id = await agreed.last();
    expect((await act(id, 'approve', {}, manager)).body.code).toBe('own-request');
    await act(id, 'approve', {}, finance);
    expect((await act(id, 'pay', slip(), finance)).body.code).toBe('own-approval');
    expect((await act(id, 'pay', slip(), manager)).status).toBe(403);
    expect((await act(id, 'approve', {}, accountManager)).status).toBe(403);
    expect((await act(id, 'approve', {}, elsewhere)).status).toBe(404);
    expect(itemsOf(await service.get('payouts', elsewhere))).toEqual([]);
    expect((await act(id, 'pay', slip(), otherFinance)).status).toBe(200);
  });

  it('CP-11 what the complaint paid itself is not paid again, in whatever order the news meet', async () => {
    const agreed = await Agreed.on();
    await agreed.asks('200.00');
    expect(await agreed.payouts()).toMatchObject([{ status: 'owed', amount: '200.00' }]);
    const id = await agreed.paid();
    // what it had entered itself came back before it heard of the payment: only the rest is owed
    await agreed.asks('300.00');
    expect(await agreed.payouts()).toMatchObject([
      { id, status: 'paid', amount: '200.00' },
      { status: 'owed', amount: '100.00' },
    ]);
    await agreed.callsOff();
    expect((await agreed.payouts()).map(({ status }) => status)).toEqual(['paid', 'withdrawn']);
    await agreed.asks('200.00');
    expect(await agreed.payouts()).toHaveLength(2);
  });

  it('CP-11 of a payment and the news that it is called off at once one counts', async () => {
    const seen = new Set<string>();
    for (let round = 0; round < 6; round += 1) {
      const agreed = await Agreed.on();
      const id = await agreed.last();
      await act(id, 'approve', {}, manager);
      const [paid] = await Promise.all([act(id, 'pay', slip()), agreed.callsOff()]);
      const [payout] = await agreed.payouts();
      seen.add(String(payout?.['status']));
      expect([paid.status, payout?.['status']]).toEqual(
        paid.status === 200 ? [200, 'paid'] : [409, 'withdrawn'],
      );
      expect(await booked(id)).toEqual(paid.status === 200 ? [{ balance: '300.00' }] : []);
    }
    expect(seen.size).toBeGreaterThan(0);
  });

  it('CT-08 what is refused waits for the handler, and is owed again when they ask again', async () => {
    const agreed = await Agreed.on();
    const id = await agreed.last();
    const why = { why: 'account-wrong', reason: '账号不存在' };
    expect((await act(id, 'refuse', { why: 'account-wrong', reason: ' \u200b' })).status).toBe(400);
    expect((await act(id, 'refuse', why)).body['status']).toBe('refused');
    expect(await service.under.said(id, 'refused')).toMatchObject({ why: 'account-wrong' });
    await agreed.asks('200.00');
    expect(await agreed.payouts()).toHaveLength(1);
    await agreed.asks('200.00', { again: true });
    expect(await agreed.payouts()).toMatchObject([{ status: 'refused' }, { status: 'owed' }]);
  });

  it('CT-08 what comes back is booked back once, and paid anew', async () => {
    const agreed = await Agreed.on();
    const id = await agreed.paid();
    const back = { on: '2026-03-02', reason: '退票' };
    const both = await Promise.all([
      act(id, 'take-back', back),
      act(id, 'take-back', back, otherFinance),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await booked(id)).toEqual([{ balance: '0.00' }]);
    await agreed.asks('300.00', { again: true });
    const anew = await agreed.paid();
    const told = await service.get(`notices?customerId=${agreed.customerId}`, finance);
    const toldOf = (payoutId: string) =>
      itemsOf(told).filter((one) => one['payoutId'] === payoutId);
    const template = 'payout-paid';
    expect(toldOf(id)).toMatchObject([{ template, status: 'withheld', withheldWhy: 'over' }]);
    expect(toldOf(anew)).toMatchObject([{ template, status: 'due' }]);
    expect(await booked(anew)).toEqual([{ balance: '300.00' }]);
    expect(await service.under.story(id)).toBe('owed approved paid returned');
  });

  it('CU-01 G-05 goes to the survivor of a merger; to whom it was paid goes with the erased', async () => {
    const agreed = await Agreed.on();
    const id = await agreed.paid();
    const { customerId: survivorId } = await service.aCustomer();
    const merged = { number: 'K1', survivorId, survivorNumber: 'K2' };
    await service.learn(agreed.customerId, happened(CustomerMergedV1, merged));
    const before = (await service.get(`payouts/${id}`, finance)).body;
    expect(before).toMatchObject({ customerId: survivorId, payee: '王小明' });
    const forget = service.under.service.app.get(ForgetCustomerWhenErased);
    const erased = { personId: survivorId, sequence: 9, tombstone: true } as const;
    for (const message of [erased, erased]) await forget.on(message);
    const { body } = await service.get(`payouts/${id}`, finance);
    expect(body).not.toHaveProperty('payee');
    expect(body['amount']).toBe('300.00');
  });

  it('CT-08 G-01 late it is told one role up, whoever has left, and stays possible; the late are found', async () => {
    const agreed = await Agreed.on();
    const id = await agreed.last();
    await service.under.stepTo(plusMillis(service.under.now, 4 * 86_400_000));
    expect(await service.under.said(id, 'deadline-breached')).toMatchObject({
      ...{ rule: 'CT-08', responsibleRole: 'manager', escalatedTo: 'general-manager' },
    });
    const late = itemsOf(await service.get('payouts?overdue=true&status=owed', finance));
    expect(late.map((one) => one['id'])).toContain(id);
    expect((await act(id, 'approve', {}, generalManager)).status).toBe(200);
  });

  it('CT-08 the books balance after all of it', async () => {
    expect(await faultsOfLedger(service.under.service.app.get(Database))).toEqual([]);
  });
});
