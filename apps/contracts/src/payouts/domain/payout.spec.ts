import { describe, expect, it } from '@jest/globals';
import { Money, plusMillis, type Actor, type Instant } from '@kefu/kernel';
import { faultsOfLifeCycle, refused } from '@kefu/testing/life-cycles';
import { as, monday, on } from '../../../test/a-receivable.js';
import {
  approvePayout,
  follow,
  forgetCustomer,
  leftOf,
  owe,
  payOut,
  payoutTransitions,
  refusePayout,
  returnPayout,
  waitsForHandler,
  type PaidOut,
  type Payout,
  type PayoutStatus,
  type Wanted,
} from './index.js';

const manager = as('manager');
const finance = as('finance', 'finance-9');
const kefu: Actor = { id: 'CT-08', kind: 'system', roles: [], regions: ['*'] };
const wanted = (more: Partial<Wanted> = {}): Wanted => ({
  ...{ customerId: 'k-1', regionId: 'east', complaintId: 'c-1', complaintNumber: 'CP00000001' },
  ...{ disposalId: 'd-1', kind: 'compensation', amount: '300.00', askedBy: 'agent-1' },
  ...{ again: false, ...more },
});
const slip: PaidOut = {
  ...{ paidOn: '2026-03-02', method: 'bank-transfer', payee: '王小明', reference: 'T-1' },
};
const why = { why: 'account-wrong', reason: '账号不存在' } as const;
const back = { on: '2026-03-02', reason: '退票' };
const owed = (more: Partial<Wanted> = {}): Payout =>
  owe({ id: 'p-1', number: 'Y000001', amount: '300.00' }, wanted(more), on(kefu)).next;
const approved = approvePayout(owed(), on(manager)).next;
const paid = payOut(approved, slip, on(finance)).next;
const inState: Record<PayoutStatus, Payout> = {
  ...{ owed: owed(), approved, paid },
  returned: returnPayout(paid, back, on(finance)).next,
  refused: refusePayout(owed(), why, on(finance)).next,
  withdrawn: follow(owed(), Money.zero, 'agent-1', on(kefu)).next,
};

describe('what a complaint comes to, as it is paid', () => {
  it('CT-08 has each verb in its states alone, and a way out of each', () => {
    const faults = faultsOfLifeCycle<PayoutStatus>({
      transitions: payoutTransitions,
      first: ['owed'],
      ends: ['returned', 'refused', 'withdrawn'],
      rests: ['paid'],
      others: ['less', 'off'],
      table: `
                owed       approved   paid      returned  refused  withdrawn
        approve approved   -          -         -         -        -
        pay     -          paid       -         -         -        -
        refuse  refused    refused    -         -         -        -
        back    -          -          returned  -         -        -
        less    owed       owed       paid      returned  refused  withdrawn
        off     withdrawn  withdrawn  paid      returned  refused  withdrawn`,
      verbs: {
        approve: (s) => approvePayout(inState[s], on(manager)),
        pay: (s) => payOut(inState[s], slip, on(finance)),
        refuse: (s) => refusePayout(inState[s], why, on(finance)),
        back: (s) => returnPayout(inState[s], back, on(finance)),
        less: (s) => follow(inState[s], Money.of('200.00'), 'agent-2', on(kefu)),
        off: (s) => follow(inState[s], Money.zero, 'agent-2', on(kefu)),
      },
    });
    expect(faults).toEqual([]);
  });

  it('CT-08 nobody approves what they asked for, nor pays what they approved', () => {
    const own = owed({ askedBy: manager.id });
    expect(refused(() => approvePayout(own, on(manager)))).toBe('CT-08 own-request');
    const byFinance = approvePayout(owed(), on(finance)).next;
    expect(refused(() => payOut(byFinance, slip, on(finance)))).toBe('CT-08 own-approval');
    expect(payOut(byFinance, slip, on(as('finance', 'finance-2'))).next.status).toBe('paid');
  });

  it('CT-08 another amount is approved anew, by somebody who did not ask for it', () => {
    const { next, events } = follow(approved, Money.of('200.00'), manager.id, on(kefu));
    expect(next).toMatchObject({ status: 'owed', amount: '200.00' });
    expect(next.approvedBy).toBeUndefined();
    expect(events).toMatchObject([{ data: { amount: '200.00' }, rule: 'CT-08' }]);
    expect(refused(() => approvePayout(next, on(manager)))).toBe('CT-08 own-request');
    expect(follow(approved, Money.of('300.00'), 'x', on(kefu)).events).toEqual([]);
  });

  it.each([
    ['paid on a day to come', { ...slip, paidOn: '2026-03-03' }, 'in-the-future'],
    ['paid before it was approved', { ...slip, paidOn: '2026-03-01' }, 'before-what-it-follows'],
  ])('CT-08 nothing is %s', (_what, with_, code) => {
    expect(refused(() => payOut(approved, with_, on(finance)))).toBe(`CT-08 ${code}`);
    const early = { on: with_.paidOn, reason: '退票' };
    expect(refused(() => returnPayout(paid, early, on(finance)))).toBe(`CT-08 ${code}`);
  });

  it('CT-08 waits two working days for the approval, then two for the payment', () => {
    const after = (at: Instant) => approvePayout(owed(), on(manager, at)).next.dueAt;
    // Monday, to the end of work on Wednesday; approved on Tuesday, of Thursday
    expect(owed().dueAt).toBe('2026-03-04T10:00:00.000Z');
    expect(after(plusMillis(monday, 86_400_000))).toBe('2026-03-05T10:00:00.000Z');
    expect(paid.dueAt).toBeUndefined();
  });

  it('CT-08 never more than was agreed, whatever was paid of it before', () => {
    const some = [
      ...([
        { status: 'paid', amount: '100.00' },
        { status: 'returned', amount: '50.00' },
      ] as const),
      ...([{ status: 'refused', amount: '200.00' }] as const),
    ];
    expect(String(leftOf('300.00', some))).toBe('200.00');
    expect(String(leftOf('80.00', some))).toBe('0.00');
    expect(waitsForHandler(some, wanted())).toBe(true);
    expect(waitsForHandler(some, wanted({ again: true }))).toBe(false);
    expect(waitsForHandler([], wanted())).toBe(false);
  });

  it('G-05 to whom it was paid goes with the customer, the figures stay', () => {
    const { payee, reference, amount, paidOn } = forgetCustomer(paid);
    expect([payee, reference, amount, paidOn]).toEqual([
      ...[undefined, undefined, '300.00', '2026-03-02'],
    ]);
  });
});
