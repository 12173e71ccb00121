import { describe, expect, it } from '@jest/globals';
import { newId, plusMillis } from '@kefu/kernel';
import {
  agent,
  ARepairOrder,
  callbackId,
  contactId,
  hours,
  kefu,
  lead,
  manager,
  minutes,
  MONDAY_10,
  orderIn,
  refusalOf,
  technician,
} from '../../../test/a-repair-order.js';
import {
  allowUnconfirmedClose,
  askAgain,
  cancelOrder,
  closeAfterCallback,
  closeUnconfirmed,
  forgetCustomer,
  noteContact,
  putBackAfterCallback,
  recordUnsolved,
  signReceipt,
  voidOrder,
  type SignReceipt,
} from './index.js';

describe('unsolved', () => {
  const nextVisit = (nextVisitAt: string) => {
    const o = orderIn('on-site');
    return () => recordUnsolved(o.order, { reason: 'part-missing', nextVisitAt }, o.as(technician));
  };

  it('FR-11 takes a next visit up to the close of the next working day', () => {
    const { next, timers } = nextVisit('2026-11-24T10:00:00.000Z')();
    expect(next.unsolved).toMatchObject({
      reason: 'part-missing',
      source: 'technician',
      nextVisitBy: '2026-11-24T10:00:00.000Z',
    });
    expect(timers).toContainEqual(
      expect.objectContaining({ do: 'start', kind: 'FR-11', at: '2026-11-24T10:00:00.001Z' }),
    );
  });

  it('FR-11 refuses one that is later, or past', () => {
    expect(refusalOf(nextVisit('2026-11-24T10:00:00.001Z'))).toEqual({
      code: 'next-visit-too-late',
      rule: 'FR-11',
    });
    expect(refusalOf(nextVisit(MONDAY_10)).code).toBe('next-visit-in-the-past');
  });

  it('FR-11 goes by working days over a weekend', () => {
    const friday = new ARepairOrder('2026-11-27T02:00:00.000Z');
    friday.report().notifyLead().dispatch().accept().confirm().arrive();
    const command = { reason: 'part-missing', nextVisitAt: '2026-11-30T10:00:00.000Z' };
    expect(recordUnsolved(friday.order, command, friday.as(technician)).next.status).toBe(
      'unsolved',
    );
  });

  it('FR-11 is met by the next arrival', () => {
    const o = orderIn('unsolved').dispatch().accept().confirm().after(hours(1)).arrive();
    expect(o.settled).toContain('meet FR-11');
    expect(o.order.visits).toHaveLength(2);
  });

  it.each(['repaired', 'signed'] as const)(
    'FR-13 puts a %s order back when the callback says that it is not solved',
    (status) => {
      const o = orderIn(status);
      o.take(putBackAfterCallback(o.order, callbackId, o.as(kefu)));
      expect(o.order.status).toBe('unsolved');
      expect(o.last('unsolved')).toMatchObject({ source: 'callback', callbackId });
      expect(o.running.get('FR-11')?.payload).toMatchObject({ responsible: { personId: lead.id } });
    },
  );
});

describe('the receipt', () => {
  const person = { kind: 'person' as const, contactIds: [] };
  const organisation = { kind: 'organisation' as const, contactIds: [contactId] };
  const command: SignReceipt = {
    signer: 'customer',
    inPerson: true,
    signedAt: plusMillis(MONDAY_10, hours(3)),
    reference: 'box 7',
  };
  const signing = (more: Partial<SignReceipt>, customer: typeof person | typeof organisation) => {
    const o = orderIn('repaired').after(hours(1));
    return () => signReceipt(o.order, { ...command, ...more }, customer, o.as(agent));
  };

  it('FR-12 counts when the customer signed in person', () => {
    const { next } = signing({}, person)();
    expect(next).toMatchObject({ status: 'signed', receipts: [{ signer: 'customer' }] });
  });

  it('FR-12 counts when a registered contact of the organisation signed', () => {
    const { events } = signing({ signer: 'contact', contactId }, organisation)();
    expect(events[0]?.data).toMatchObject({ signer: 'contact', contactId });
  });

  it.each([
    ['someone else', { signer: 'other' }],
    ['a contact of a person', { signer: 'contact', contactId }],
  ] as const)('FR-12 refuses a receipt that %s signed', (_who, more) => {
    expect(refusalOf(signing(more, person))).toEqual({
      code: 'not-signed-by-customer',
      rule: 'FR-12',
    });
  });

  it.each([
    ['someone else', { signer: 'other' }],
    ['nobody in particular', { signer: 'customer' }],
    ['somebody who is no contact', { signer: 'contact', contactId: newId() }],
  ] as const)('FR-12 refuses a receipt that %s signed for an organisation', (_who, more) => {
    expect(refusalOf(signing(more, organisation))).toEqual({
      code: 'not-signed-by-contact',
      rule: 'FR-12',
    });
  });

  it('FR-12 refuses a receipt that was not signed in person', () => {
    expect(refusalOf(signing({ inPerson: false }, person)).code).toBe('not-signed-in-person');
  });

  it('FR-12 refuses a receipt signed before the visit, or in the future', () => {
    for (const signedAt of [MONDAY_10, plusMillis(MONDAY_10, hours(100))]) {
      expect(refusalOf(signing({ signedAt }, person)).code).toBe('signed-at-an-impossible-time');
    }
  });

  it('G-03 keeps a receipt that a later visit superseded', () => {
    const o = orderIn('signed');
    o.take(putBackAfterCallback(o.order, callbackId, o.as(kefu)));
    expect(o.order.receipts).toHaveLength(1);
  });
});

describe('closing', () => {
  it('FR-13 closes when the stage C callback says that it is solved', () => {
    const o = orderIn('closed');
    expect(o.last('closed')).toMatchObject({ outcome: 'confirmed', callbackId, visits: 1 });
    expect(o.order.ending).toMatchObject({ outcome: 'confirmed' });
  });

  it('FR-13 closes nothing without a receipt', () => {
    const o = orderIn('repaired');
    expect(refusalOf(() => closeAfterCallback(o.order, callbackId, o.as(kefu)))).toEqual({
      code: 'wrong-state',
      rule: 'FR-13',
    });
  });

  it('counts a first-time fix, and what is none', () => {
    expect(orderIn('closed').last('closed')).toMatchObject({ firstTimeFix: true });
    const o = orderIn('unsolved').dispatch().accept().confirm().after(hours(1)).arrive();
    expect(o.repaired().sign().close().last('closed')).toMatchObject({
      firstTimeFix: false,
      visits: 2,
    });
  });

  const unreachable = (o: ARepairOrder, more: object = {}) => {
    const call = { callbackId, plan: 'CB-03', attempts: 3, days: 2, at: o.now };
    return o.take(allowUnconfirmedClose(o.order, { ...call, ...more }));
  };
  const close = (o: ARepairOrder) => () =>
    closeUnconfirmed(o.order, { reason: 'moved-away' }, o.as(manager));
  const refused = { code: 'customer-not-unreachable', rule: 'G-02' };

  it('G-02 refuses the manager while the customer may still be reached', () => {
    const o = orderIn('signed');
    expect(refusalOf(close(o))).toEqual(refused);
    for (const tried of [{ attempts: 2 }, { days: 1 }]) {
      expect(refusalOf(close(unreachable(o, tried)))).toEqual(refused);
    }
  });

  it.each([
    ['signed', 'CB-03'],
    ['repaired', 'CB-02'],
  ] as const)(
    'G-02 lets the manager close a %s order after three attempts on two days of %s',
    (status, plan) => {
      const o = unreachable(orderIn(status), { plan });
      o.take(close(o)());
      expect(o.last('closed')).toMatchObject({ outcome: 'unconfirmed', closedBy: manager.id });
    },
  );

  it('G-02 counts no other call than that of the present receipt', () => {
    for (const [status, more] of [
      ['signed', { plan: 'CB-01' }],
      ['signed', { plan: 'CB-02' }],
      ['repaired', { plan: 'CB-03' }],
      ['signed', { at: MONDAY_10 }],
    ] as const) {
      expect(refusalOf(close(unreachable(orderIn(status), more)))).toEqual(refused);
    }
    const of = { ...orderIn('signed').order, unreachable: { callbackId, attempts: 3, days: 2 } };
    const before = () =>
      closeUnconfirmed(of, { reason: 'moved-away' }, orderIn('signed').as(manager));
    expect(refusalOf(before)).toEqual(refused);
  });

  it('G-02 is withdrawn by any contact: a receipt, an answered call, whoever asks for one more', () => {
    const signs = unreachable(orderIn('repaired'), { plan: 'CB-02' }).after(minutes(5)).sign();
    const answers = unreachable(orderIn('signed'));
    answers.take(noteContact(answers.order));
    const asks = unreachable(orderIn('signed'));
    asks.take(askAgain(asks.order, { reason: 'rang-back' }, asks.as(agent)));
    for (const o of [signs, answers, asks]) {
      expect(o.order.unreachable).toBeUndefined();
      expect(refusalOf(close(o))).toEqual(refused);
    }
  });
});

describe('calling once more', () => {
  it.each([
    ['signed', 'CB-03'],
    ['repaired', 'CB-02'],
  ] as const)(
    'CB-03 no %s order is stuck: somebody asks that the customer is called',
    (status, plan) => {
      const o = orderIn(status);
      o.take(askAgain(o.order, { reason: 'call-was-skipped', remark: '漏打' }, o.as(lead)));
      expect(o.order).toMatchObject({ status, remarks: [{ text: '漏打' }] });
      expect(o.last('confirmation-requested')).toMatchObject({ plan, requestedBy: lead.id });
    },
  );
});

describe('ending without a repair', () => {
  it('cancels on the wish of the customer and waits for nothing any more', () => {
    const o = orderIn('confirmed');
    o.take(cancelOrder(o.order, { reason: 'fixed-itself' }, o.as(agent)));
    expect(o.order).toMatchObject({ status: 'cancelled', ending: { reason: 'fixed-itself' } });
    expect(o.running.size).toBe(0);
  });

  it('G-03 voids with a reason, and keeps the order', () => {
    const o = orderIn('reported');
    const why = { reason: 'entered-twice' };
    o.take(voidOrder(o.order, why, o.as(manager)));
    expect(o.order).toMatchObject({ status: 'voided', ending: { outcome: 'voided', ...why } });
  });

  it('G-05 forgets who called and what was said, and leaves the figures', () => {
    const { order } = orderIn('closed');
    const { next } = forgetCustomer(order);
    expect(next.report).toMatchObject({ callerName: '', callbackPhone: '', fault: '' });
    expect(next).toMatchObject({ status: 'closed', visits: order.visits, noShows: order.noShows });
  });
});
