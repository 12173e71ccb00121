import { describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { refused } from '@kefu/testing/life-cycles';
import {
  agent,
  complaintIn,
  deeds,
  doing,
  finance,
  handler,
  hours,
  kefu,
  paid,
  payment,
  type AComplaint,
} from '../../../test/a-complaint.js';
import { wantedDisposals } from './disposals.js';
import * as domain from './index.js';
import { agreedMoney } from './owed.js';

const agreed = (...remedies: domain.Remedy[]): AComplaint => {
  const c = complaintIn('investigated').does(handler, (one, on) =>
    domain.propose(one, remedies, undefined, on),
  );
  return doing(c, 'approve', 'accountReserves', 'present', 'accept');
};
const sumOf = (c: AComplaint) => agreedMoney(c.complaint)[0]?.id ?? '';
const told = (c: AComplaint) =>
  c.events
    .filter(({ of }) => of.type.includes('payout'))
    .map(({ of, data }) => {
      const { amount = '', again } = data as { amount?: string; again?: boolean };
      return `${of.type.split('.').at(-2)} ${amount}${again ? ' again' : ''}`.trim();
    });
const pay = (c: AComplaint, amount: string): AComplaint =>
  c.does(finance, (one, on) => domain.recordPayment(one, { ...payment(c.now), amount }, on));
const payout = (c: AComplaint, more: Partial<domain.PaidElsewhere> = {}): domain.PaidElsewhere => ({
  ...{ payoutId: newId(), disposalId: sumOf(c), kind: 'compensation', amount: '300.00' },
  ...{ paidOn: payment(c.now).paidOn, method: 'bank-transfer', by: finance.id, ...more },
});
const hears = (c: AComplaint, of = payout(c)): AComplaint =>
  c.does(kefu, (one, on) => domain.hearPaid(one, of, on));
const refuses = (c: AComplaint, payoutId = newId()): AComplaint =>
  c.does(kefu, (one, on) =>
    domain.hearRefused(one, { payoutId, disposalId: sumOf(c), why: 'account-wrong' }, on),
  );
const asks = (c: AComplaint): AComplaint =>
  c.does(handler, (one, on) =>
    domain.askForPayoutAgain(one, { disposalId: sumOf(c), reason: '账号已更正' }, on),
  );

describe('CP-11 what was agreed is asked of whoever keeps the books', () => {
  it('CP-11 is asked for with the acceptance, without a word about the customer', () => {
    const c = agreed(paid('300.00'));
    expect(told(c)).toEqual(['payout-asked 300.00']);
    expect(c.last('payout-asked')).toEqual({
      ...{ customerId: c.complaint.customerId, regionId: 'east', number: 'CP00000001' },
      ...{ disposalId: sumOf(c), kind: 'compensation', amount: '300.00', askedBy: agent.id },
    });
    expect(told(agreed({ kind: 'replacement', cost: '2000.00' }))).toEqual([]);
  });

  it('CP-11 what is entered here lowers it, and takes it back when it comes to all', () => {
    const c = pay(agreed(paid('300.00')), '120.00');
    pay(c, '180.00');
    doing(c, 'unpay');
    expect(told(c).slice(1)).toEqual([
      ...['payout-asked 180.00', 'payout-called-off', 'payout-asked 180.00'],
    ]);
  });

  it('CP-11 paid there, it is carried out here, and nothing more is asked for', () => {
    const c = hears(agreed(paid('300.00')));
    expect(c.complaint.toPay).toBeUndefined();
    expect(c.last('payment-recorded')).toMatchObject({ amount: '300.00', left: '0.00' });
    doing(c, 'carryOut', 'tellResult');
    expect(told(c)).toEqual(['payout-asked 300.00']);
    expect(wantedDisposals(c.complaint)).toMatchObject([{ status: 'settled', amount: '300.00' }]);
  });

  it('CP-11 heard twice it is one payment; a part of it leaves the rest', () => {
    const c = agreed(paid('300.00'));
    const part = payout(c, { amount: '100.00' });
    hears(hears(c, part), part);
    expect([c.complaint.payments.length, c.complaint.toPay]).toEqual([1, '200.00']);
  });

  it('CP-11 what left by both ways is on record as it is, and one of them can be reversed', () => {
    const c = hears(pay(agreed(paid('300.00'), { kind: 'refund', cost: '50.00' }), '300.00'));
    // what was paid beyond one sum pays nothing of another
    expect(c.complaint.toPay).toBe('50.00');
    expect(told(c).at(-1)).toBe('payout-called-off');
    const [here, there] = c.complaint.payments;
    const reverse = (id = '') =>
      c.does(finance, (one, on) =>
        domain.reversePayment(one, { paymentId: id, on: here?.paidOn ?? '', reason: '重复' }, on),
      );
    expect(refused(() => reverse(there?.id))).toBe('CP-11 paid-by-contracts');
    reverse(here?.id);
    expect(c.complaint.toPay).toBe('50.00');
  });

  it('CP-11 G-04 called off, withdrawn or held for malicious, it is taken back; money that left counts', () => {
    const off = doing(agreed(paid('300.00')), 'notDone');
    expect(told(off)).toEqual(['payout-asked 300.00', 'payout-called-off']);
    const c = agreed(paid('300.00'));
    const of = payout(c);
    c.does(agent, (one, on) => domain.withdraw(one, '客户不再追究', on));
    expect(told(c).at(-1)).toBe('payout-called-off');
    hears(c, of);
    expect(c.complaint).toMatchObject({ status: 'withdrawn', payments: [{ amount: '300.00' }] });
    expect(wantedDisposals(c.complaint)).toMatchObject([{ status: 'settled', amount: '300.00' }]);
  });

  it('CP-11 what comes back is owed again and asked for again, once; what followed does not hold', () => {
    const c = agreed(paid('300.00'));
    const of = payout(c);
    doing(hears(c, of), 'carryOut');
    const back = { payoutId: of.payoutId, on: of.paidOn, by: finance.id };
    for (const _ of [1, 2]) c.does(kefu, (one, on) => domain.hearReturned(one, back, on));
    expect(c.complaint).toMatchObject({ status: 'accepted', toPay: '300.00' });
    expect(told(c)).toEqual(['payout-asked 300.00', 'payout-asked 300.00 again']);
    doing(hears(c), 'carryOut');
  });

  it('CP-11 what was paid twice and comes back once is paid: nothing is done, told or asked for anew', () => {
    const c = agreed(paid('300.00'));
    const [first, second] = [payout(c), payout(c)];
    doing(hears(hears(c, first), second), 'carryOut', 'tellResult', 'evaluate');
    const back = { payoutId: first.payoutId, on: first.paidOn, by: finance.id };
    c.does(kefu, (one, on) => domain.hearReturned(one, back, on));
    expect([c.complaint.status, told(c)]).toEqual(['carried-out', ['payout-asked 300.00']]);
    deeds.close(c);
    const last = { ...back, payoutId: second.payoutId };
    c.does(kefu, (one, on) => domain.hearReturned(one, last, on));
    expect([c.complaint.status, told(c).at(-1)]).toEqual(['closed', 'payout-asked 300.00 again']);
  });

  it('CP-17 what came back and is paid again is told anew to everybody who complains', () => {
    const c = agreed(paid('300.00'));
    const partyId = newId();
    const party = { customerId: partyId, reason: '同一批设备' };
    c.does(handler, (one, on) => domain.addParty(one, party, on));
    const of = payout(c);
    doing(hears(c, of), 'carryOut', 'tellResult');
    const back = { payoutId: of.payoutId, on: of.paidOn, by: finance.id };
    c.does(kefu, (one, on) => domain.hearReturned(one, back, on));
    doing(hears(c), 'carryOut').does(handler, (one, on) =>
      domain.tellResult(one, { customerIds: [c.complaint.customerId] }, on),
    );
    expect(c.complaint.resultTold).toBeUndefined();
    expect(refused(() => deeds.evaluate(c))).toBe('CP-10 result-not-told');
  });

  it('CP-11 refused, the handler has it in front of them, and asks again, pays otherwise or negotiates', () => {
    const c = agreed(paid('300.00'));
    const payoutId = newId();
    refuses(refuses(c, payoutId), payoutId);
    expect(c.complaint.refusedPayouts).toMatchObject([{ why: 'account-wrong' }]);
    expect(c.running.get('CP-11')?.payload).toMatchObject({
      responsible: { role: 'complaint-handler' },
    });
    asks(c.after(hours(1)));
    expect(told(c).at(-1)).toBe('payout-asked 300.00 again');
    expect(c.running.get('CP-11')?.payload).toMatchObject({ responsible: { role: 'finance' } });
    expect(refused(() => asks(c))).toBe('CP-11 no-refused-payout');
    const otherwise = pay(refuses(agreed(paid('300.00'))), '300.00');
    expect(refused(() => asks(otherwise))).toBe('CP-11 no-refused-payout');
    doing(otherwise, 'carryOut');
    expect(doing(refuses(agreed(paid('300.00'))), 'notDone').complaint.status).toBe('negotiating');
  });

  it('CP-11 a refusal that the handler leaves lying is told above them', () => {
    const c = refuses(agreed(paid('300.00'))).miss('CP-11');
    expect(c.complaint.breaches.at(-1)).toMatchObject({ responsibleRole: 'complaint-handler' });
    expect(told(asks(c)).at(-1)).toBe('payout-asked 300.00 again');
    expect(deeds.notDone(c).complaint.status).toBe('negotiating');
  });
});
