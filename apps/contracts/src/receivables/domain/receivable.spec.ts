import { describe, expect, it } from '@jest/globals';
import type { RunningDeadline } from '@kefu/handbook';
import { plusMillis, type TimerChange } from '@kefu/kernel';
import { faultsOfLifeCycle, refused } from '@kefu/testing/life-cycles';
import {
  aReceivable,
  day,
  finance,
  inState,
  invoiced,
  monday,
  money,
  on,
  planned,
} from '../../../test/a-receivable.js';
import {
  disputeReceivable,
  dun,
  giveBack,
  giveUpMoney,
  invoiceReceivable,
  meteredAmount,
  monthsOf,
  receivableTransitions,
  recordBreach,
  repeatBreach,
  requireSum,
  settleDispute,
  takeMoney,
  verifyReceivable,
  voidReceivable,
  withdrawInvoice,
  writeOff,
  type Receivable,
  type ReceivableStatus,
} from './index.js';

const bill = { invoiceId: 'invoice-1', invoicedOn: '2026-03-02' };
const late = day(400);

const bounced = (receivable: Receivable, amount: string, now = monday) =>
  giveUpMoney(receivable, { ...money(amount), recovery: false }, on(finance, now));

describe('a receivable', () => {
  it('CT-05 has each verb in its states alone, and a way out of each', () => {
    const faults = faultsOfLifeCycle<ReceivableStatus>({
      transitions: receivableTransitions,
      first: ['planned'],
      ends: ['void'],
      rests: ['paid', 'bad-debt'],
      table: `
                  planned   verified  invoiced   part-paid   overdue   paid           bad-debt   void
        verify    verified  -         -          -           -         -              -          -
        correct   planned   planned   !void-invoice-first !void-invoice-first !void-invoice-first - - -
        invoice   invoiced  invoiced  -          -           -         -              -          -
        payAll    !not-invoiced !not-invoiced paid paid      paid      !paid-already  bad-debt   !not-invoiced
        payPart   !not-invoiced !not-invoiced part-paid part-paid overdue !paid-already bad-debt !not-invoiced
        bounce    !more-than-paid !more-than-paid !more-than-paid invoiced !more-than-paid invoiced overdue !more-than-paid
        bounceTen !more-than-paid !more-than-paid !more-than-paid part-paid !more-than-paid part-paid overdue !more-than-paid
        bounceLate !more-than-paid !more-than-paid !more-than-paid overdue !more-than-paid overdue overdue !more-than-paid
        withdraw  !money-on-it !money-on-it planned !money-on-it planned !money-on-it !money-on-it !money-on-it
        withdrawVerified !money-on-it !money-on-it verified !money-on-it verified !money-on-it !money-on-it !money-on-it
        passes    planned   verified  overdue    overdue     overdue   paid           bad-debt   void
        writeOff  !not-overdue !not-overdue !not-overdue !not-overdue bad-debt !not-overdue !not-overdue !not-overdue
        void      void      void      -          -           -         -              -          -`,
      verbs: {
        verify: (s) => verifyReceivable(inState[s], { words: '签字' }, on()),
        correct: (s) =>
          settleDispute(
            disputeReceivable(inState[s], { words: '不对' }, on()).next,
            { result: 'corrected', reason: '重算', amount: '90.00' },
            on(),
          ),
        invoice: (s) => invoiceReceivable(inState[s], bill, on()),
        payAll: (s) =>
          takeMoney(
            inState[s],
            money(s === 'part-paid' || s === 'bad-debt' ? '60.00' : '100.00'),
            on(),
          ),
        payPart: (s) => takeMoney(inState[s], money('10.00'), on()),
        bounce: (s) => bounced(inState[s], s === 'paid' ? '100.00' : '40.00'),
        bounceTen: (s) => bounced(inState[s], '10.00'),
        bounceLate: (s) => bounced(inState[s], '10.00', late),
        withdraw: (s) => withdrawInvoice(inState[s], '开错', on()),
        withdrawVerified: (s) =>
          withdrawInvoice({ ...inState[s], verifiedAt: on().now }, '开错', on()),
        passes: (s) => dun(inState[s], on(finance, late)),
        writeOff: (s) => writeOff(inState[s], 'w-1', on(finance, late)),
        void: (s) => voidReceivable(inState[s], '录错', on()),
      },
    });
    expect(faults).toEqual([]);
  });

  it('CT-07 a payment that did not stand after the rest was written off is owed again, and no more', () => {
    const bad = inState['bad-debt'];
    expect(bad).toMatchObject({ paid: '40.00', writtenOff: '60.00', left: '0.00' });
    const owed = bounced(bad, '40.00', late).next;
    expect(owed).toMatchObject({ status: 'overdue', paid: '0.00', left: '40.00' });
    expect(refused(() => withdrawInvoice(owed, '开错', on()))).toBe('CT-07 written-off');
    const some = takeMoney(owed, money('15.00'), on(finance, late)).next;
    expect(some).toMatchObject({ status: 'overdue', left: '25.00' });
    const again = takeMoney(some, money('25.00'), on(finance, late)).next;
    expect(again).toMatchObject({ status: 'bad-debt', paid: '40.00', writtenOff: '60.00' });
    const second = writeOff(owed, 'w-2', on(finance, late)).next;
    expect(second).toMatchObject({ status: 'bad-debt', writtenOff: '100.00', left: '0.00' });
  });

  it('CT-05 what was metered is verified before it is invoiced, quantity × price half up', () => {
    const metered = { quantity: '12.345', unit: 'm³', unitPrice: '3.335' };
    expect(meteredAmount(metered)).toBe('41.17');
    expect(meteredAmount({ ...metered, quantity: '0.1', unitPrice: '0.05' })).toBe('0.01');
    const one = aReceivable({ kind: 'metered', metered, amount: meteredAmount(metered) });
    expect(refused(() => invoiceReceivable(one, bill, on()))).toBe('CT-05 not-verified');
    const verified = verifyReceivable(one, { words: '签字' }, on()).next;
    expect(invoiceReceivable(verified, bill, on()).next).toMatchObject({
      ...{ status: 'invoiced', left: '41.17' },
    });
  });

  it('CT-05 instalments come to the total, to the cent', () => {
    expect(
      refused(() => {
        requireSum(['33.33', '33.33', '33.33'], '100.00');
      }),
    ).toBe('CT-05 does-not-add-up');
    expect(() => {
      requireSum(['33.33', '33.33', '33.34'], '100.00');
    }).not.toThrow();
  });

  it('CT-05 months end within their month, leap years too', () => {
    expect(monthsOf('2027-12', '2028-03', 31).map(({ dueOn }) => dueOn)).toEqual([
      ...['2027-12-31', '2028-01-31', '2028-02-29', '2028-03-31'],
    ]);
    expect(refused(() => monthsOf('2026-03', '2026-02', 1))).toBe('CT-05 end-before-start');
    expect(refused(() => monthsOf('2026-01', '2076-01', 1))).toBe('CT-05 too-many-months');
  });

  it.each(['0.00', '-1.00'])('CT-05 is not planned with %s yuan', (amount) => {
    expect(refused(() => aReceivable({ amount }))).toBe('CT-05 amount-not-positive');
  });

  it('CT-05 nobody is late with what nobody has asked for', () => {
    const old = aReceivable({ dueOn: '2026-01-31' });
    expect(invoiceReceivable(old, bill, on()).next.dueOn).toBe('2026-03-02');
  });

  it('CT-05 takes money in parts and never more than is owed', () => {
    const part = takeMoney(invoiced, money('99.99'), on());
    expect(part.next).toMatchObject({ status: 'part-paid', left: '0.01', paid: '99.99' });
    expect(refused(() => takeMoney(part.next, money('0.02'), on()))).toBe('CT-05 more-than-owed');
    const all = takeMoney(part.next, money('0.01'), on()).next;
    expect(all).toMatchObject({ status: 'paid', left: '0.00' });
    expect(refused(() => takeMoney(all, money('0.01'), on()))).toBe('CT-05 paid-already');
  });

  it('CT-13 takes no money without an invoice that stands', () => {
    expect(refused(() => takeMoney(planned, money('1.00'), on()))).toBe('CT-13 not-invoiced');
    const voided = withdrawInvoice(invoiced, '开错', on()).next;
    expect(refused(() => takeMoney(voided, money('1.00'), on()))).toBe('CT-13 not-invoiced');
  });

  it('CT-08 never more back than was paid, also once a payment bounced', () => {
    const paid = takeMoney(invoiced, money('40.00'), on()).next;
    const back = { refundId: 'f-1', amount: '40.01' };
    expect(refused(() => giveBack(paid, back, on()))).toBe('CT-08 more-than-paid');
    const some = giveBack(paid, { ...back, amount: '30.00' }, on()).next;
    expect(refused(() => giveBack(some, { ...back, amount: '10.01' }, on()))).toBe(
      'CT-08 more-than-paid',
    );
    expect(refused(() => bounced(some, '40.00'))).toBe('CT-08 more-than-paid');
  });

  it('CT-07 after it was written off money is a recovery, not a payment', () => {
    const bad = inState['bad-debt'];
    const some = takeMoney(bad, money('60.00'), on()).next;
    expect(some).toMatchObject({ status: 'bad-debt', paid: '40.00', recovered: '60.00' });
    expect(refused(() => takeMoney(some, money('40.01'), on()))).toBe('CT-05 more-than-owed');
    const gone = giveUpMoney(some, { ...money('60.00'), recovery: true }, on()).next;
    expect(gone.recovered).toBe('0.00');
  });
});

describe('a dispute', () => {
  const disputed = disputeReceivable(invoiced, { words: '读数不对' }, on()).next;

  it('CT-05 holds it: it is not invoiced, and its clock rests', () => {
    const held = disputeReceivable(planned, { words: '不是我的表' }, on());
    expect(held.events).toMatchObject([{ data: { disputedAt: on().now } }]);
    expect(refused(() => invoiceReceivable(held.next, bill, on()))).toBe('CT-05 in-dispute');
    expect(refused(() => disputeReceivable(held.next, { words: '再次' }, on()))).toBe(
      'CT-05 in-dispute',
    );
    expect(disputed.nextDunningAt).toBeUndefined();
    expect(dun(disputed, on(finance, late)).events).toEqual([]);
    expect(refused(() => writeOff(disputed, 'w', on(finance, late)))).toBe('CT-07 not-overdue');
  });

  it('CT-05 settled, what is invoiced stands, or its invoice is voided first', () => {
    const dropped = { result: 'dropped', reason: '读错' } as const;
    expect(refused(() => settleDispute(disputed, dropped, on()))).toBe('CT-13 void-invoice-first');
    const voided = withdrawInvoice(disputed, '读错', on()).next;
    expect(settleDispute(voided, dropped, on()).next).toMatchObject({
      ...{ status: 'void', disputed: false },
    });
    expect(refused(() => settleDispute(invoiced, dropped, on()))).toBe('CT-05 not-in-dispute');
  });

  it('CT-05 corrected, it says what it comes to and is verified anew', () => {
    const metered = { quantity: '10', unit: 'm³', unitPrice: '3.50' };
    const one = aReceivable({ kind: 'metered', metered, amount: '35.00' });
    const verified = verifyReceivable(one, { words: '签字' }, on()).next;
    const held = disputeReceivable(verified, { words: '少了一位' }, on()).next;
    const corrected = { result: 'corrected', reason: '重抄' } as const;
    expect(refused(() => settleDispute(held, corrected, on()))).toBe('CT-05 correction-needed');
    const told = { ...corrected, metered: { quantity: '9' } };
    expect(settleDispute(held, told, on()).next).toMatchObject({
      ...{ status: 'planned', amount: '31.50', metered: { quantity: '9', unitPrice: '3.50' } },
    });
  });

  it('CT-05 that nobody settles in time is told one level up', () => {
    const { timers } = disputeReceivable(invoiced, { words: '读数不对' }, on());
    const running = timers?.find((one) => one.kind === 'CT-05');
    expect(running).toMatchObject({ do: 'start', at: plusMillis('2026-03-16T10:00:00.000Z', 1) });
  });

  it('CT-05, G-01 that nobody settles is told again each day, and no more once it is settled', () => {
    const { timers = [] } = disputeReceivable(invoiced, { words: '读数不对' }, on());
    const started = timers.find((one) => one.do === 'start' && one.kind === 'CT-05');
    const { payload } = started as TimerChange & { do: 'start' };
    const passed = { ...(payload as RunningDeadline), rule: 'CT-05' as const };
    const at = (days: number) => on(finance, plusMillis(passed.dueAt, days * 86_400_000 + 1));
    const once = recordBreach(disputed, passed, at(0));
    expect(once.timers).toContainEqual(expect.objectContaining({ kind: 'again-CT-05' }));
    const twice = repeatBreach(once.next, passed, at(1));
    expect(twice.events).toMatchObject([{ data: { again: 2, escalatedTo: 'director' } }]);
    expect(twice.timers?.filter(({ kind }) => kind === 'CT-05')).toEqual([]);
    const stands = { result: 'stands', reason: '复核无误' } as const;
    const settled = settleDispute(twice.next, stands, at(1));
    expect(settled.timers).toContainEqual({ do: 'cancel', kind: 'again-CT-05' });
    expect(repeatBreach(settled.next, passed, at(2)).events).toEqual([]);
  });
});
