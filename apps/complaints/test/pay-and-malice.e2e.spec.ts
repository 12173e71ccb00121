import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, newId, plusMillis } from '@kefu/kernel';
import { PayoutPaidV1, PayoutRefusedV1, PayoutReturnedV1 } from '@kefu/messages-contracts';
import { agent, director, finance, handler, hours, manager, MONDAY_10 } from './a-complaint.js';
import { reserved, RunningComplaints, toAssigned, toInvestigated } from './a-running-service.js';

let service: RunningComplaints;
let customer: { customerId: string };
beforeAll(async () => {
  service = await RunningComplaints.start();
  customer = await service.aCustomer();
});
afterAll(() => service.stop());

const slip = (more: object = {}) => ({
  ...{ kind: 'compensation', amount: '300.00', paidOn: MONDAY_10.slice(0, 10) },
  ...{ method: 'bank-transfer', payee: '王小明', reference: newId(), ...more },
});
const accepted = async () => {
  const id = await service.recorded(customer.customerId);
  const remedies = [{ kind: 'compensation', cost: '300.00' }];
  await service.through(id, ...toInvestigated, ['propose', { remedies }, handler]);
  await service.through(id, ['approve', {}, manager]);
  await service.accountSays(id, reserved);
  await service.through(id, ['present', {}, agent], ['accept', {}, agent]);
  return id;
};
const pay = (id: string, more: object = {}, by = finance) =>
  service.post(`complaints/${id}/record-payment`, slip(more), by);

describe('CP-11 payments over HTTP', () => {
  it('CP-11 finance finds what is to pay, pays it, and it is carried out', async () => {
    const id = await accepted();
    const owed = await service.get('complaints?toPay=true&limit=200', finance);
    expect((owed.body['items'] as { id: string }[]).map((one) => one.id)).toContain(id);
    const early = await service.post(`complaints/${id}/carry-out`, {}, handler);
    expect([early.status, early.body['code']]).toEqual([422, 'payment-missing']);
    expect((await pay(id, { amount: '100.00' })).body).toMatchObject({ toPay: '200.00' });
    const { body } = await pay(id, { amount: '200.00' });
    expect(JSON.stringify(body)).not.toContain('王小明');
    const { body: list } = await service.get(`complaints/${id}/payments`, finance);
    expect(list).toMatchObject({ left: '0.00', items: [{ payee: '王小明' }, {}] });
    await service.through(id, ['carry-out', {}, handler]);
    const paymentId = (list['items'] as { id: string }[])[1]?.id;
    const back = { paymentId, on: slip().paidOn, reason: '账号有误' };
    const reversed = await service.post(`complaints/${id}/reverse-payment`, back, finance);
    expect(reversed.body).toMatchObject({ status: 'accepted', toPay: '200.00' });
  });

  it('CP-11 contracts refuses, is asked again and pays: the complaint follows, whatever comes twice', async () => {
    const id = await accepted();
    const asked = (await service.under.said(id, 'payout-asked')) ?? {};
    const disposalId = String(asked['disposalId']);
    const of = { customerId: customer.customerId, regionId: 'east', complaintId: id, disposalId };
    const refusedBy = finance.id;
    const refused = happened(PayoutRefusedV1, { ...of, why: 'account-wrong', refusedBy });
    await service.learn(newId(), refused);
    const ask = { disposalId, reason: '账号已更正' };
    const again = (by = handler) => service.post(`complaints/${id}/ask-payout-again`, ask, by);
    expect((await again(finance)).status).toBe(403);
    expect((await again()).body).toMatchObject({ refusedPayouts: [{ why: 'account-wrong' }] });
    expect((await again()).body.code).toBe('no-refused-payout');
    expect(await service.under.said(id, 'payout-asked')).toMatchObject({ again: true });
    const paid = {
      ...{ ...of, kind: 'compensation', amount: '300.00', paidOn: MONDAY_10.slice(0, 10) },
      ...{ method: 'wechat', paidBy: finance.id },
    };
    const payoutId = newId();
    const body = service.under.envelope(payoutId, happened(PayoutPaidV1, paid));
    expect(await service.under.receive(body)).toBe('applied');
    expect(await service.under.receive(body)).not.toBe('applied');
    const { body: list } = await service.get(`complaints/${id}/payments`, finance);
    expect(list).toMatchObject({ left: '0.00', count: 1, items: [{ payoutId, method: 'wechat' }] });
    await service.through(id, ['carry-out', {}, handler]);
    const back = { ...of, amount: '300.00', returnedOn: paid.paidOn, recordedBy: finance.id };
    await service.learn(payoutId, happened(PayoutReturnedV1, back));
    const { body: owed } = await service.get(`complaints/${id}`, finance);
    expect(owed).toMatchObject({ status: 'accepted', toPay: '300.00' });
  });

  it.each([
    ['nothing', { amount: '0.00' }, 400],
    ['less than nothing', { amount: '-1.00' }, 400],
    ['an absurd amount', { amount: '999999999.00' }, 400],
    ['30 February', { paidOn: '2026-02-30' }, 400],
    ['blanks for a payee', { payee: ' \u200b' }, 400],
    ['more than was agreed', { amount: '300.01' }, 422],
    ['a day to come', { paidOn: '2027-01-01' }, 422],
  ])('CP-11 is not entered with %s', async (_what, more, status) => {
    expect((await pay(await accepted(), more)).status).toBe(status);
  });

  it('CP-11 finance alone pays; of two at once with one slip one counts', async () => {
    const id = await accepted();
    expect((await pay(id, {}, manager)).status).toBe(403);
    const both = await Promise.all([pay(id), pay(id)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  it('CP-11 finance knows of no complaint without money, and agents of no payee', async () => {
    const id = await service.recorded(customer.customerId);
    expect((await service.get(`complaints/${id}`, finance)).status).toBe(404);
    expect((await service.get(`complaints/${id}/payments`, agent)).status).toBe(403);
  });
});

describe('CP-09 malice over HTTP', () => {
  const held = async (at = service, customerId = customer.customerId) => {
    const id = await at.recorded(customerId);
    const evidence = '索赔信与另外三家雷同，附件四份';
    await at.through(id, ...toAssigned, ['propose-malicious', { evidence }, handler]);
    return id;
  };
  const judge = { malicious: true, reason: '证据充分' };

  it('CP-09 goes from the evidence to the end of its twelve months', async () => {
    // alone: a year of stalled complaints is a thousand escalations
    const alone = await RunningComplaints.start();
    const id = await held(alone, (await alone.aCustomer()).customerId);
    const early = await alone.post(`complaints/${id}/decide-malicious`, judge, handler);
    expect(early.status).toBe(403);
    await alone.through(
      id,
      ['decide-malicious', judge, manager],
      ['tell-malicious', { words: '十二个月内记录在案，可申诉一次' }, handler],
    );
    const counting = async () =>
      (await alone.get('complaints?malicious=true', manager)).body['items'];
    expect(await counting()).toMatchObject([{ id }]);
    await alone.under.stepTo(plusMillis(alone.under.now, hours(24 * 366)));
    const { body } = await alone.get(`complaints/${id}`, handler);
    expect(body).toMatchObject({
      status: 'malicious',
      malice: { final: true, lapsedAt: expect.any(String) },
    });
    expect(await counting()).toEqual([]);
    expect(await alone.under.story(id)).toContain('malice-told malice-lapsed');
    await alone.stop();
  });

  it('CP-09 overturned it goes on where it was', async () => {
    const id = await held();
    await service.through(
      id,
      ['decide-malicious', judge, manager],
      ['appeal-malicious', { words: '不服' }, agent],
    );
    const again = await service.post(
      `complaints/${id}/appeal-malicious`,
      { words: '还不服' },
      agent,
    );
    expect([again.status, again.body['code']]).toEqual([409, 'appealed-already']);
    const decision = { overturned: true, reason: '证据不足' };
    const { body } = await service.through(id, ['decide-malice-appeal', decision, director]);
    expect(body).toMatchObject({ status: 'assigned', nature: 'genuine' });
    expect(await service.under.running(id)).toContain('CP-13');
  });

  it.each([
    ['no evidence', {}],
    ['blanks for evidence', { evidence: '\u3000'.repeat(12) }],
    ['a word', { evidence: '恶意' }],
  ])('CP-09 is not held for malicious with %s', async (_what, body) => {
    const id = await service.recorded(customer.customerId);
    await service.through(id, ...toAssigned);
    expect((await service.post(`complaints/${id}/propose-malicious`, body, handler)).status).toBe(
      400,
    );
  });
});
