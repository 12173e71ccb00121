import { describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { faultsOfLifeCycle, refused } from '@kefu/testing/life-cycles';
import {
  allocateAdvance,
  paymentTransitions,
  recordPayment,
  returnAdvance,
  reversePayment,
  type Allocation,
  type PaymentContext,
  type PaymentStatus,
} from './index.js';

const by = { id: newId(), kind: 'person', roles: ['finance'], regions: ['*'] } as const;
const context: PaymentContext = { now: '2026-03-02T02:00:00.000Z', by, newId };
const told = {
  ...{ number: 'P00000001', customerId: newId(), regionId: 'east', amount: '100.00' },
  ...{ paidOn: '2026-03-02', reference: 'T1' },
  method: 'bank-transfer',
} as const;
const refundId = newId();
const to = (amount: string, receivableId = newId()): Allocation => ({
  ...{ receivableId, amount, recovery: false },
});
const paid = (...allocations: Allocation[]) =>
  recordPayment(newId(), told, allocations, context).next;

describe('a payment', () => {
  it('CT-05 has each verb in its states alone; what was reversed stays reversed', () => {
    const faults = faultsOfLifeCycle<PaymentStatus>({
      transitions: paymentTransitions,
      first: ['recorded'],
      ends: ['reversed'],
      rests: ['recorded'],
      table: `
                  recorded  reversed
        allocate  recorded  -
        return    recorded  -
        reverse   reversed  -`,
      verbs: {
        allocate: (status) => allocateAdvance({ ...paid(), status }, [to('1.00')], context),
        return: (status) => returnAdvance({ ...paid(), status }, { refundId, amount: '1.00' }),
        reverse: (status) => reversePayment({ ...paid(), status }, '退票', context),
      },
    });
    expect(faults).toEqual([]);
  });

  it('CT-05 for several receivables leaves the rest as an advance, to the cent', () => {
    expect(paid(to('33.33'), to('33.33')).advance).toBe('33.34');
    expect(refused(() => paid(to('60.00'), to('40.01')))).toBe('CT-05 more-than-came');
    const one = newId();
    expect(refused(() => paid(to('1.00', one), to('1.00', one)))).toBe('CT-05 named-twice');
  });

  it('CT-08 never gives more of an advance back than is left, and what went back is not reversed', () => {
    const payment = paid(to('60.00'));
    expect(refused(() => returnAdvance(payment, { refundId, amount: '40.01' }))).toBe(
      'CT-08 more-than-paid',
    );
    const { next } = returnAdvance(payment, { refundId, amount: '40.00' });
    expect([next.advance, next.returned]).toEqual(['0.00', '40.00']);
    expect(refused(() => reversePayment(next, '退票', context))).toBe('CT-08 returned-already');
  });
});
