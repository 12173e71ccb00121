import { describe, expect, it } from '@jest/globals';
import { Money } from '@kefu/kernel';
import { refused } from '@kefu/testing/life-cycles';
import fc from 'fast-check';
import {
  complaintIn,
  deeds,
  doing,
  finance,
  handler,
  paid,
  payment,
  type AComplaint,
} from '../../../test/a-complaint.js';
import { wantedDisposals } from './disposals.js';
import * as domain from './index.js';

/** The customer took what comes to that much. */
const agreed = (...remedies: domain.Remedy[]): AComplaint => {
  const c = complaintIn('investigated').does(handler, (one, on) =>
    domain.propose(one, remedies, undefined, on),
  );
  return doing(c, 'approve', 'accountReserves', 'present', 'accept');
};
const pay = (c: AComplaint, more: Partial<domain.Pay> = {}): AComplaint =>
  c.does(finance, (one, on) => domain.recordPayment(one, { ...payment(c.now), ...more }, on));

describe('CP-11 compensation waits for its payment', () => {
  it('CP-11 is carried out by the payment alone, in parts to the cent', () => {
    const c = agreed(paid('300.00'));
    expect(refused(() => deeds.carryOut(c))).toBe('CP-11 payment-missing');
    pay(c, { amount: '299.99' });
    expect(c.complaint.toPay).toBe('0.01');
    expect(c.last('payment-recorded')).toMatchObject({ amount: '299.99', left: '0.01' });
    expect(refused(() => deeds.carryOut(c))).toBe('CP-11 payment-missing');
    pay(c, { amount: '0.01' });
    expect(c.complaint.toPay).toBeUndefined();
    expect(deeds.carryOut(c).complaint.status).toBe('carried-out');
    expect(wantedDisposals(c.complaint)).toMatchObject([{ status: 'settled', amount: '300.00' }]);
  });

  it('CP-11 what costs no money waits for nobody', () => {
    const c = agreed({ kind: 'replacement', cost: '2000.00' });
    expect(refused(() => pay(c))).toBe('CP-11 nothing-to-pay');
    expect(deeds.carryOut(c).complaint.status).toBe('carried-out');
  });

  it.each([
    ['more than was agreed', { amount: '300.01' }, 'more-than-agreed'],
    ['of a kind that was not', { kind: 'refund' }, 'nothing-to-pay'],
    ['on a day to come', { paidOn: '2026-11-24' }, 'in-the-future'],
    ['before the customer accepted', { paidOn: '2026-11-22' }, 'before-what-it-follows'],
  ] as const)('CP-11 nothing is paid %s', (_what, more, code) => {
    expect(refused(() => pay(agreed(paid('300.00')), more))).toBe(`CP-11 ${code}`);
  });

  it('CP-11 one slip pays once', () => {
    const c = pay(agreed(paid('300.00')), { amount: '100.00', reference: 'S-1' });
    expect(refused(() => pay(c, { amount: '100.00', reference: 'S-1' }))).toBe(
      'CP-11 paid-already',
    );
    doing(c, 'unpay');
    expect(pay(c, { amount: '100.00', reference: 'S-1' }).complaint.toPay).toBe('200.00');
  });

  it('CP-11 what comes back is owed again, and what followed does not hold', () => {
    const c = doing(pay(agreed(paid('300.00'))), 'carryOut', 'tellResult', 'unpay');
    expect(c.complaint).toMatchObject({ status: 'accepted', toPay: '300.00' });
    expect(c.complaint.resultTold).toBeUndefined();
    expect(refused(() => deeds.unpay(c))).toBe('CP-11 reversed-already');
    doing(pay(c), 'carryOut');
    expect(wantedDisposals(c.complaint)).toMatchObject([{ status: 'settled', amount: '300.00' }]);
  });

  it('CP-11 late, it is told above finance, and the payment stays possible', () => {
    const c = agreed(paid('300.00'));
    c.miss('CP-11');
    expect(c.complaint.breaches.at(-1)).toMatchObject({
      ...{ rule: 'CP-11', responsibleRole: 'finance', escalatedTo: 'general-manager' },
    });
    expect(pay(c).running.has('CP-11')).toBe(false);
  });

  it('G-04 of what was called off the part that was paid is settled', () => {
    const c = doing(pay(agreed(paid('300.00')), { amount: '120.00' }), 'notDone');
    expect(wantedDisposals(c.complaint)).toMatchObject([{ status: 'settled', amount: '120.00' }]);
  });

  it('CP-11 payments and what is left add to the cent, whatever is paid and comes back', () => {
    const amount = fc.integer({ min: 1, max: 20_000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, fc.boolean()), { maxLength: 12 }), (steps) => {
        const c = agreed(paid('300.00'));
        for (const [cents, back] of steps) {
          const sum = String(Money.of((cents / 100).toFixed(2)));
          try {
            pay(c, { amount: sum });
            if (back) doing(c, 'unpay');
          } catch {
            expect(Money.of(sum).exceeds(Money.of(c.complaint.toPay ?? '0.00'))).toBe(true);
          }
        }
        const standing = c.complaint.payments.filter(({ reversedOn }) => !reversedOn);
        const all = Money.sum(standing.map((one) => Money.of(one.amount)));
        expect(String(all.plus(Money.of(c.complaint.toPay ?? '0.00')))).toBe('300.00');
      }),
      { numRuns: 50 },
    );
  });

  it('G-05 to whom it was paid goes with the customer, the figures stay', () => {
    const c = pay(agreed(paid('300.00')));
    const { payees, payments } = domain.forgetCustomer(c.complaint).next;
    expect([payees, payments.map((one) => one.amount)]).toEqual([[], ['300.00']]);
  });
});
