import { describe, expect, it } from '@jest/globals';
import { handbookOf, missed, missedAgain, type Role, type RunningDeadline } from '@kefu/handbook';
import { plusMillis, system, type TimerChange } from '@kefu/kernel';
import { faultsOfLifeCycle, refused } from '@kefu/testing/life-cycles';
import {
  accept,
  askToFollowUp,
  cancel,
  deliver,
  followUp,
  giveUpGoods,
  handOn,
  invoice,
  orderTransitions,
  placeOrder,
  promise,
  recordPayment,
  ship,
  takeGoodsBack,
  takeReturn,
  type Order,
  type OrderContext,
  type OrderDecision,
  type OrderStatus,
} from './index.js';

const handbook = handbookOf({ name: 'x', title: { zh: '甲', en: 'X' } });
const monday = '2026-11-23T02:00:00.000Z';
const as = (role: Role, now = monday): OrderContext => ({
  ...{ now, handbook, newId: () => 'order-1' },
  by: { id: `${role}-1`, kind: 'person', roles: [role], regions: ['*'] },
});
const seller = as('sales');
const told = {
  ...{ number: 'OR00000001', customerId: 'customer-1', regionId: 'east', throughOutlet: false },
  ...{ salespersonId: 'sales-1', promisedOn: '2026-11-30' },
  items: [
    { name: 'KM-227', quantity: 2, unitPrice: '9999.99' },
    { name: '硒鼓', quantity: 3, unitPrice: '0.10' },
  ],
};
const wrong = { reason: 'defective', words: '开箱即坏' } as const;
const placed = placeOrder(told, seller).next;
const paid = recordPayment(placed, { reference: 'R-1' }, as('finance')).next;
const shipped = ship(paid, { reference: 'SF-1' }, seller).next;
const delivered = deliver(shipped, {}, seller).next;
const returned = takeReturn(delivered, wrong, seller).next;
const inState: Record<OrderStatus, Order> = {
  ...{ placed, paid, shipped, delivered, returned },
  accepted: accept(delivered, {}, seller).next,
  cancelled: cancel(placed, '客户改变主意', seller).next,
};
const kinds = ({ timers = [] }: OrderDecision) =>
  timers.map((timer: TimerChange) => `${timer.do} ${timer.kind}`);
const startOf = ({ timers = [] }: OrderDecision, kind = 'CT-15') =>
  timers.find((timer) => timer.do === 'start' && timer.kind === kind) as TimerChange & {
    readonly at: string;
    readonly payload: RunningDeadline;
  };

describe('an order', () => {
  it('CT-15 has each verb in its states alone, and a way on out of each', () => {
    expect(
      faultsOfLifeCycle<OrderStatus>({
        ...{ transitions: orderTransitions, first: ['placed'] },
        ends: ['accepted', 'returned', 'cancelled'],
        table: `
                   placed    paid      shipped   delivered accepted  returned  cancelled
        pay        paid      -         -         -         -         -         -
        ship       -         shipped   -         -         -         -         -
        deliver    -         -         delivered -         -         -         -
        accept     -         -         -         accepted  -         -         -
        return     -         -         -         returned  -         -         -
        cancel     cancelled cancelled cancelled -         -         -         -
        promise    placed    paid      shipped   -         -         -         -
        followUp   placed    paid      shipped   -         -         -         -
        invoice    placed    paid      shipped   delivered accepted  -         -
        handOn     placed    paid      shipped   delivered accepted  returned  cancelled
        goodsBack  !no-goods-awaited !no-goods-awaited !no-goods-awaited !no-goods-awaited !no-goods-awaited returned !no-goods-awaited
        giveUp     !no-goods-awaited !no-goods-awaited !no-goods-awaited !no-goods-awaited !no-goods-awaited returned !no-goods-awaited`,
        verbs: {
          pay: (s) => recordPayment(inState[s], {}, as('finance')),
          ship: (s) => ship(inState[s], {}, seller),
          deliver: (s) => deliver(inState[s], {}, seller),
          accept: (s) => accept(inState[s], {}, seller),
          return: (s) => takeReturn(inState[s], wrong, seller),
          cancel: (s) => cancel(inState[s], '改变主意', seller),
          promise: (s) => promise(inState[s], { promisedOn: '2026-12-01', reason: '缺货' }, seller),
          followUp: (s) => followUp(inState[s], '客户同意', seller),
          invoice: (s) => invoice(inState[s], undefined, as('finance')),
          handOn: (s) => handOn(inState[s], 'sales-2', as('manager'), '调岗'),
          goodsBack: (s) => takeGoodsBack(inState[s], undefined, seller),
          giveUp: (s) => giveUpGoods(inState[s], '客户失联', as('manager')),
        },
      }),
    ).toEqual([]);
  });

  it('CT-15 comes to the sum of its items to the cent', () => {
    expect(placed.total).toBe('20000.28');
    const item = { name: '楼', quantity: 1_000_000, unitPrice: '999999999999999.99' };
    expect(refused(() => placeOrder({ ...told, items: [item] }, seller))).toBe(
      'CT-15 total-too-large',
    );
  });

  it.each([
    ['2026-11-22', 'promised-in-the-past'],
    ['2099-01-01', 'promised-too-late'],
  ])('CT-15 cannot be promised for %s', (promisedOn, code) => {
    expect(refused(() => placeOrder({ ...told, promisedOn }, seller))).toBe(`CT-15 ${code}`);
    expect(refused(() => promise(placed, { promisedOn, reason: '缺货' }, seller))).toBe(
      `CT-15 ${code}`,
    );
  });

  it('CT-15 is followed up when the promised day begins, once for each promise', () => {
    const decision = placeOrder(told, seller);
    expect(startOf(decision, 'follow-up').at).toBe('2026-11-29T16:00:00.000Z');
    const asked = askToFollowUp(placed, as('sales', '2026-11-29T16:00:00.000Z'));
    expect(asked.events).toMatchObject([
      { data: { ownerId: 'sales-1', promisedOn: '2026-11-30' } },
    ]);
    expect(askToFollowUp(asked.next, seller).events).toEqual([]);
    const moved = promise(asked.next, { promisedOn: '2026-12-03', reason: '缺货' }, seller);
    expect(moved.next.followUpSince).toBeUndefined();
    expect(startOf(moved, 'follow-up').at).toBe('2026-12-02T16:00:00.000Z');
    expect(kinds(followUp(asked.next, '客户同意晚三天', seller))).not.toContain('start follow-up');
    expect(askToFollowUp(delivered, seller).events).toEqual([]);
  });

  it('CT-15 not delivered on the promised day it is told one level up, and again each day', () => {
    const { payload } = startOf(placeOrder(told, seller));
    expect(payload.dueAt).toBe('2026-11-30T16:00:00.000Z');
    const late = { ...as('sales', plusMillis(payload.dueAt, 1)), by: system('CT-15') };
    const { next, told: breach } = missed(placed, { rule: 'CT-15', ...payload }, late);
    expect(breach).toMatchObject({ responsibleId: 'sales-1', escalatedTo: 'general-manager' });
    expect(missedAgain(next, { rule: 'CT-15', ...payload }, late).told).toMatchObject({ again: 2 });
    // the late deed stays possible, and what was missed is not missed again by it
    expect(kinds(recordPayment(next, {}, late))).toEqual([]);
    const moved = promise(next, { promisedOn: '2026-12-05', reason: '缺货' }, late);
    expect(kinds(moved)).toEqual(['start CT-15', 'cancel again-CT-15', 'start follow-up']);
    expect(missed(moved.next, { rule: 'CT-15', ...payload }, late).told).toBeUndefined();
  });

  it('CT-15 delivered it waits for the customer’s word, returned for the goods, then for nothing', () => {
    expect(startOf(deliver(shipped, {}, seller)).payload.dueAt).toBe('2026-11-30T02:00:00.000Z');
    expect(startOf(takeReturn(delivered, wrong, seller)).payload.dueAt).toBe(
      '2026-12-07T02:00:00.000Z',
    );
    for (const over of [
      accept(delivered, {}, seller),
      takeGoodsBack(returned, undefined, seller),
      giveUpGoods(returned, '客户失联', as('manager')),
    ]) {
      expect([over.next.dueAt, kinds(over)]).toEqual([
        undefined,
        expect.arrayContaining(['meet CT-15']),
      ]);
    }
    expect(refused(() => giveUpGoods(inState.accepted, '无', seller))).toBe(
      'CT-15 no-goods-awaited',
    );
  });

  it('CT-15 nothing is entered before what it follows, nor in the future', () => {
    const tuesday = as('sales', '2026-11-24T02:00:00.000Z');
    for (const at of ['2026-11-23T01:59:59.999Z', '2026-11-24T02:00:00.001Z']) {
      expect(refused(() => deliver(shipped, { at }, tuesday))).toBe('CT-15 at-an-impossible-time');
      expect(refused(() => invoice(shipped, at, tuesday))).toBe('CT-15 at-an-impossible-time');
    }
    const at = '2026-11-23T18:00:00+08:00';
    expect(deliver(shipped, { at }, tuesday).next.delivered?.at).toBe('2026-11-23T10:00:00.000Z');
  });

  it('CT-15 delivery says what CU-03, CB-04 and CB-06 start from, and no more', () => {
    const outlet = { ...shipped, throughOutlet: true };
    const invoiced = invoice(outlet, undefined, as('finance')).next;
    expect(deliver(invoiced, { assetId: 'asset-1' }, seller).events).toMatchObject([
      {
        rule: 'CT-15',
        data: {
          ...{ customerId: 'customer-1', assetId: 'asset-1', salespersonId: 'sales-1' },
          ...{ deliveredAt: monday, throughOutlet: true, invoicedAt: monday },
        },
      },
    ]);
    expect(Object.keys(deliver(shipped, {}, seller).events[0]?.data ?? {}).sort()).toEqual([
      ...['customerId', 'deliveredAt', 'salespersonId', 'throughOutlet'],
    ]);
    expect(refused(() => invoice(invoiced, undefined, seller))).toBe('CT-15 invoiced-already');
  });

  it('CU-12 what the customer accepted says what it comes to', () => {
    expect(accept(delivered, {}, seller).events).toMatchObject([
      { data: { customerId: 'customer-1', amount: '20000.28', acceptedAt: monday } },
    ]);
  });

  it('G-01 whoever takes it over follows it up; it counts for whoever sold it', () => {
    const { next, events } = handOn(placed, 'sales-2', as('manager'), '调岗');
    expect(next).toMatchObject({ ownerId: 'sales-2', salespersonId: 'sales-1' });
    expect(events).toMatchObject([{ data: { formerOwnerId: 'sales-1' } }]);
    expect(refused(() => handOn(next, 'sales-2', as('manager')))).toBe('CT-15 owner-already');
  });
});
