import { describe, expect, it } from '@jest/globals';
import { plusMillis, type Instant } from '@kefu/kernel';
import {
  agent,
  ARepairOrder,
  asset,
  callbackId,
  fault,
  hours,
  kefu,
  lead,
  manager,
  orderIn,
  refusalOf,
  technician,
} from '../../../test/a-repair-order.js';
import * as repair from './index.js';

const attempt = (o: ARepairOrder, at?: Instant) => {
  const asked = { how: 'phone', outcome: 'put-off', at } as const;
  return o.take(repair.askForReceipt(o.order, asked, o.as(technician)));
};
const saysSolved = (o: ARepairOrder, at = o.now) =>
  o.take(repair.noteSaidSolved(o.order, { callbackId, at }));
const close = (o: ARepairOrder) =>
  o.take(repair.closeUnconfirmed(o.order, { reason: 'never-signs' }, o.as(manager)));
const refused = (o: ARepairOrder) => refusalOf(() => close(o));
const no = { code: 'customer-not-unreachable', rule: 'G-02' };

/** Three attempts on two days. */
const askedOften = (o: ARepairOrder) => {
  attempt(o);
  attempt(o.after(hours(1)));
  return attempt(o.after(hours(24)));
};

describe('a repair that the customer does not sign for', () => {
  it('FR-12 the receipt is in by the close of the next working day, by the technician', () => {
    const o = orderIn('repaired');
    expect(o.order.dueAt).toBe('2026-11-24T10:00:00.000Z');
    expect(o.running.get('FR-12')?.payload).toMatchObject({
      responsible: { role: 'technician', personId: technician.id },
    });
    o.sign();
    expect(o.settled).toContain('meet FR-12');
  });

  it('FR-13 what is signed is closed within three working days, whatever became of the call', () => {
    const o = orderIn('signed');
    expect(o.order.dueAt).toBe('2026-11-26T10:00:00.000Z');
    expect(o.running.get('FR-13')?.payload).toMatchObject({ responsible: { role: 'repair-lead' } });
    o.take(repair.askAgain(o.order, { reason: 'rang-back' }, o.as(manager)));
    expect(o.order.dueAt).toBe('2026-11-26T10:00:00.000Z');
  });

  it('FR-12 counts from the repair, also where it is entered on the next morning', () => {
    const o = orderIn('on-site');
    const at = o.now;
    o.after(hours(20)).take(
      repair.recordRepair(o.order, { resultCode: 'cleaned', at }, o.as(technician)),
    );
    expect(o.order.dueAt).toBe('2026-11-24T10:00:00.000Z');
  });

  it('G-02 the manager closes it as unconfirmed: solved by the customer’s word, asked often enough', () => {
    const o = close(askedOften(saysSolved(orderIn('repaired'))));
    expect(o.order).toMatchObject({ status: 'closed', ending: { outcome: 'unconfirmed' } });
    expect(o.last('closed')).toMatchObject({ outcome: 'unconfirmed', cause: 'not-signed' });
    expect(o.running.size).toBe(0);
  });

  it('G-02 not without the customer’s word', () => {
    expect(refused(askedOften(orderIn('repaired')))).toEqual(no);
  });

  it('G-02 not after fewer attempts, or all of them on one day', () => {
    const twice = attempt(attempt(saysSolved(orderIn('repaired'))).after(hours(30)));
    expect(refused(twice)).toEqual(no);
    const oneDay = attempt(attempt(attempt(saysSolved(orderIn('repaired')))));
    expect(refused(oneDay)).toEqual(no);
  });

  it('G-02 counts days of the centre: 23:30 and 0:30 are two', () => {
    const o = saysSolved(orderIn('repaired'));
    o.now = '2026-11-23T15:30:00.000Z';
    attempt(attempt(o)).after(hours(1));
    expect(close(attempt(o)).order.status).toBe('closed');
  });

  it.each([
    [
      'is reported again',
      (o: ARepairOrder) => repair.reportAgain(o.order, fault, asset, o.as(agent)),
    ],
    [
      'is not solved',
      (o: ARepairOrder) => repair.putBackAfterCallback(o.order, callbackId, o.as(kefu)),
    ],
  ])('FR-12 all of it starts anew when it %s', (_, act) => {
    const o = askedOften(saysSolved(orderIn('repaired')));
    o.take(act(o));
    expect(o.running.has('FR-12')).toBe(false);
    expect(refusalOf(() => attempt(o))).toMatchObject({ code: 'wrong-state' });
    o.dispatch().accept().confirm().after(hours(1)).arrive().repaired();
    expect(refused(saysSolved(o))).toEqual(no);
    expect(repair.receiptAttemptsOf(o.order)).toEqual([]);
    expect(o.order.receiptAttempts).toHaveLength(3);
  });

  it('CB-02 a word from before the repair, or about another state, is none', () => {
    const o = orderIn('repaired');
    expect(saysSolved(o, plusMillis(o.now, -hours(3))).order.saidSolved).toBeUndefined();
    expect(saysSolved(orderIn('on-site')).order.saidSolved).toBeUndefined();
  });

  it('FR-12 an attempt was after the repair and not in the future', () => {
    const o = orderIn('repaired');
    for (const at of [plusMillis(o.now, 1), plusMillis(o.now, -hours(5))]) {
      expect(refusalOf(() => attempt(o, at))).toEqual({
        ...{ code: 'at-an-impossible-time', rule: 'FR-12' },
      });
    }
  });

  it('FR-12 a receipt that comes after all is signed as ever', () => {
    expect(askedOften(orderIn('repaired')).sign().order.status).toBe('signed');
  });

  it('FR-04 a window that passes without anybody agreeing it is before the lead again', () => {
    const o = orderIn('dispatched').accept();
    const timer = o.running.get('visit-not-accepted');
    expect(o.order.dueAt).toBe(o.order.appointment?.window.to);
    o.now = timer?.at ?? '';
    o.take(repair.bringBackToLead(o.order, o.as(kefu)));
    expect(o.last('notified')).toMatchObject({ cause: 'not-confirmed', notifiedId: lead.id });
    expect(o.order.appointment).toBeUndefined();
    expect([...o.running.keys()]).toContain('FR-03');
  });
});
