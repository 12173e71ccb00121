import { describe, expect, it } from '@jest/globals';
import { plusMillis } from '@kefu/kernel';
import {
  agent,
  hours,
  kefu,
  lead,
  minutes,
  MONDAY_10,
  orderIn,
  refusalOf,
  technician,
} from '../../../test/a-repair-order.js';
import {
  arrive,
  recordCustomerAbsent,
  recordRepair,
  recordTechnicianNoShow,
  recordUnsolved,
  reschedule,
  signReceipt,
  withdrawNoShow,
} from './index.js';

const evidence = { place: '客户门口', photoRef: 'photo-1' };

describe('what is entered after it happened', () => {
  it('FR-05 an arrival in time that is entered late is not late, nor a no-show', () => {
    const o = orderIn('confirmed');
    const came = plusMillis(o.now, hours(1));
    o.after(hours(3)).arrive(came);
    expect(o.order.visits).toMatchObject([{ arrivedAt: came, late: false }]);
    expect([o.order.noShows, o.last('arrived')['arrivedAt']]).toEqual([[], came]);
  });

  it('FR-05 a no-show that turns out to be none is withdrawn with a reason, and counts no more', () => {
    const o = orderIn('confirmed');
    const came = plusMillis(o.now, hours(1));
    o.after(hours(3))
      .take(recordTechnicianNoShow(o.order, o.as(kefu)))
      .arrive(came);
    expect(o.last('arrived')).toMatchObject({ late: false });
    o.take(withdrawNoShow(o.order, { reason: 'entered-late', remark: '漏录' }, o.as(lead)));
    expect(o.order.noShows).toMatchObject([
      { who: 'technician', withdrawn: { by: lead.id, reason: 'entered-late', at: o.now } },
    ]);
    expect(o.last('no-show-withdrawn')).toMatchObject({ technicianId: technician.id });
    expect(refusalOf(() => withdrawNoShow(o.order, { reason: 'again' }, o.as(lead)))).toEqual({
      code: 'no-such-no-show',
      rule: 'FR-05',
    });
    o.repaired().sign().close();
    expect(o.last('closed')).toMatchObject({ noShows: 0 });
  });

  it('FR-05 charges no absent customer to be withdrawn', () => {
    const o = orderIn('confirmed').after(hours(1));
    o.take(recordCustomerAbsent(o.order, { ...evidence, at: o.now }, o.as(technician)));
    const work = () => withdrawNoShow(o.order, { reason: 'x' }, o.as(lead));
    expect(refusalOf(work).code).toBe('no-such-no-show');
  });

  it('FR-05 refuses an arrival before the dispatch, or in the future', () => {
    const o = orderIn('confirmed');
    for (const at of [MONDAY_10, plusMillis(o.now, 1)]) {
      expect(refusalOf(() => arrive(o.order, { at }, o.as(technician)))).toEqual({
        code: 'at-an-impossible-time',
        rule: 'FR-05',
      });
    }
  });

  it('FR-05 takes word that came in time and is entered after the window', () => {
    const o = orderIn('confirmed');
    const at = plusMillis(o.now, minutes(30));
    const command = { reason: 'traffic', toldBy: 'technician' as const };
    o.after(hours(3)).take(recordTechnicianNoShow(o.order, o.as(kefu)));
    expect(refusalOf(() => reschedule(o.order, command, o.as(agent))).code).toBe(
      'word-came-too-late',
    );
    o.take(reschedule(o.order, { ...command, at }, o.as(agent)));
    expect(o.order).toMatchObject({ status: 'dispatched' });
    expect(o.order.appointment).toBeUndefined();
  });
});

describe('results of yesterday, entered this morning', () => {
  const [arrived, signed, entered] = [
    '2026-11-23T05:00:00.000Z',
    '2026-11-23T06:30:00.000Z',
    '2026-11-24T00:20:00.000Z',
  ];
  const yesterday = () => {
    const o = orderIn('confirmed');
    o.now = entered;
    return o.take(recordTechnicianNoShow(o.order, o.as(kefu))).arrive(arrived);
  };
  const receipt = { signer: 'customer' as const, inPerson: true, reference: 'box 7' };
  const person = { kind: 'person' as const, contactIds: [] };

  it('FR-10 a receipt of the visit counts, whenever the result is entered', () => {
    const o = yesterday().repaired();
    o.take(signReceipt(o.order, { ...receipt, signedAt: signed }, person, o.as(agent)));
    expect(o.order.receipts).toMatchObject([{ signedAt: signed, takenInAt: entered }]);
  });

  it('FR-10 a result is of when it was', () => {
    const o = yesterday();
    const done = (at: string) =>
      recordRepair(o.order, { resultCode: 'cleaned', at }, o.as(technician));
    expect(done(signed).next.repairedAt).toBe(signed);
    expect(done(signed).events[0]?.data).toMatchObject({ repairedAt: signed });
    for (const at of [MONDAY_10, plusMillis(entered, 1)]) {
      expect(refusalOf(() => done(at)).code).toBe('at-an-impossible-time');
    }
  });

  it('FR-11 counts from when it was found unsolved, not from when that is entered', () => {
    const o = yesterday();
    const command = { reason: 'part-missing', at: signed };
    const next = (nextVisitAt: string) => () =>
      recordUnsolved(o.order, { ...command, nextVisitAt }, o.as(technician));
    expect(next('2026-11-24T10:00:00.000Z')().next.unsolved).toMatchObject({ at: signed });
    expect(refusalOf(next('2026-11-25T02:00:00.000Z')).code).toBe('next-visit-too-late');
  });
});
