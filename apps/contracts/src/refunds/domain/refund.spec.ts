import { describe, expect, it } from '@jest/globals';
import { faultsOfLifeCycle, refused } from '@kefu/testing/life-cycles';
import { as, on } from '../../../test/a-receivable.js';
import {
  approveBackCharge,
  approveRefund,
  payRefund,
  refundTransitions,
  rejectRefund,
  requestRefund,
  withdrawRefund,
  type Refund,
  type RefundStatus,
} from './index.js';

const asked = (amount = '100.00') => ({
  ...({
    id: 'f-1',
    number: 'F000001',
    kind: 'refund',
    customerId: 'k-1',
    regionId: 'east',
  } as const),
  ...{ receivableId: 'r-1', amount, reason: '多收' },
});
const manager = as('manager');
const director = as('director');
const generalManager = as('general-manager');
const paidBack = { paidOn: '2026-03-02', reference: 'T1' };
const requested = requestRefund(asked(), on()).next;
const approved = approveRefund(requested, on(manager)).next;
const inState: Record<RefundStatus, Refund> = {
  requested,
  approved,
  paid: payRefund(approved, paidBack, on()).next,
  charged: approveBackCharge(requested, 'r-2', on(manager)).next,
  rejected: rejectRefund(requested, '无据', on(manager)).next,
  withdrawn: withdrawRefund(requested, '误会', on()).next,
};

describe('a refund', () => {
  it('CT-08 has each verb in its states alone, and a way out of each', () => {
    const faults = faultsOfLifeCycle<RefundStatus>({
      transitions: refundTransitions,
      first: ['requested'],
      ends: ['paid', 'charged', 'rejected', 'withdrawn'],
      table: `
                  requested  approved   paid  charged  rejected  withdrawn
        approve   approved   -          -     -        -         -
        charge    charged    -          -     -        -         -
        reject    rejected   -          -     -        -         -
        withdraw  withdrawn  withdrawn  -     -        -         -
        pay       -          paid       -     -        -         -`,
      verbs: {
        approve: (s) => approveRefund(inState[s], on(manager)),
        charge: (s) => approveBackCharge(inState[s], 'r-2', on(manager)),
        reject: (s) => rejectRefund(inState[s], '无据', on(manager)),
        withdraw: (s) => withdrawRefund(inState[s], '误会', on()),
        pay: (s) => payRefund(inState[s], paidBack, on()),
      },
    });
    expect(faults).toEqual([]);
  });

  it.each([
    ['5000.00', manager, undefined],
    ['5000.01', manager, 'G-04 beyond-authority'],
    ['5000.01', director, 'G-04 beyond-authority'],
    ['5000.01', generalManager, undefined],
    ['1.00', as('finance', 'f-9'), 'G-04 beyond-authority'],
  ])(
    'CT-08, G-04 %s yuan is approved within the authority of whoever approves',
    (amount, by, no) => {
      const one = requestRefund(asked(amount), on()).next;
      expect(refused(() => approveRefund(one, on(by)))).toBe(no);
    },
  );

  it('CT-08 nobody approves what they asked for, and nothing was paid on a day to come', () => {
    const own = requestRefund(asked(), on(manager)).next;
    expect(refused(() => approveRefund(own, on(manager)))).toBe('CT-08 own-request');
    const tomorrow = { ...paidBack, paidOn: '2026-03-03' };
    expect(refused(() => payRefund(approved, tomorrow, on()))).toBe('CT-08 in-the-future');
    const early = { ...paidBack, paidOn: '2026-03-01' };
    expect(refused(() => payRefund(approved, early, on()))).toBe('CT-08 before-it-was-approved');
  });
});
