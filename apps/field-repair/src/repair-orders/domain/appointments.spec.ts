import { describe, expect, it } from '@jest/globals';
import { plusMillis } from '@kefu/kernel';
import {
  agent,
  hours,
  kefu,
  lead,
  minutes,
  orderIn,
  otherTechnician,
  refusalOf,
  staff,
  technician,
} from '../../../test/a-repair-order.js';
import {
  acceptVisit,
  arrive,
  confirmAppointment,
  declineVisit,
  dispatchTechnician,
  knowsOf,
  recordCustomerAbsent,
  recordTechnicianNoShow,
  notifyTechnician,
  refuseTechnician,
  requireStillOffered,
  reschedule,
} from './index.js';

const evidence = { place: '客户门口', photoRef: 'photo-1' };

describe('the appointment', () => {
  it('FR-04 is confirmed only when the desk agreed the window with the customer', () => {
    const o = orderIn('dispatched').accept();
    expect(o.order.status).toBe('dispatched');
    o.confirm();
    expect(o.order.status).toBe('confirmed');
    expect(o.last('confirmed')).toMatchObject({ technicianId: technician.id, appointment: 1 });
  });

  it('FR-04 is not confirmed before the technician stated a window', () => {
    const o = orderIn('dispatched');
    expect(refusalOf(() => confirmAppointment(o.order, o.as(agent)))).toEqual({
      code: 'no-window-stated',
      rule: 'FR-04',
    });
  });

  it('FR-04 refuses an appointment in the past', () => {
    const o = orderIn('dispatched');
    const work = () => acceptVisit(o.order, o.window(-hours(2), -1), o.as(technician));
    expect(refusalOf(work)).toEqual({ code: 'window-in-the-past', rule: 'FR-04' });
    o.accept().after(hours(3));
    expect(refusalOf(() => confirmAppointment(o.order, o.as(agent))).code).toBe(
      'window-in-the-past',
    );
  });

  it('FR-04 refuses a window that is longer than a day, or more than sixty days ahead', () => {
    const o = orderIn('dispatched');
    const from = hours(1);
    const accept = (window: { from: string; to: string }) => () =>
      acceptVisit(o.order, window, o.as(technician));
    expect(accept(o.window(from, from + hours(24)))().next.appointment).toBeDefined();
    expect(refusalOf(accept(o.window(from, from + hours(24) + 1)))).toEqual({
      code: 'window-too-long',
      rule: 'FR-04',
    });
    const days = hours(24 * 60);
    expect(accept(o.window(days, days + 1))().next.appointment).toBeDefined();
    expect(refusalOf(accept(o.window(days + 1, days + hours(1)))).code).toBe(
      'window-too-far-ahead',
    );
    const in2099 = { from: '2099-01-01T00:00:00.000Z', to: '2099-01-01T01:00:00.000Z' };
    expect(refusalOf(accept(in2099)).code).toBe('window-too-far-ahead');
  });

  it('FR-04 refuses a window that ends before it starts', () => {
    const o = orderIn('dispatched');
    const work = () => acceptVisit(o.order, o.window(hours(2), hours(1)), o.as(technician));
    expect(refusalOf(work).code).toBe('window-ends-before-it-starts');
  });

  it('lets a technician know of their own orders only', () => {
    const { order } = orderIn('dispatched');
    expect([technician, otherTechnician].map((by) => knowsOf(by, order))).toEqual([true, false]);
  });
});

describe('no-shows', () => {
  it('FR-05 records a no-show when the window ends with neither arrival nor word', () => {
    const o = orderIn('confirmed').after(hours(2));
    o.take(recordTechnicianNoShow(o.order, o.as(kefu)));
    expect(o.order).toMatchObject({ status: 'dispatched', appointment: { missed: true } });
    expect(o.last('no-show-recorded')).toMatchObject({
      who: 'technician',
      technicianId: technician.id,
    });
  });

  it('FR-05 counts arriving exactly at the end of the window as in time', () => {
    const o = orderIn('confirmed');
    const end = o.order.appointment?.window.to ?? '';
    expect(o.running.get('FR-05')?.at).toBe(plusMillis(end, 1));
    o.now = end;
    expect(recordTechnicianNoShow(o.order, o.as(kefu)).events).toEqual([]);
    expect(o.arrive().last('arrived')).toMatchObject({ late: false });
  });

  it('FR-05 records both the no-show and the late arrival, timer or not', () => {
    const byTimer = orderIn('confirmed').after(hours(3));
    byTimer.take(recordTechnicianNoShow(byTimer.order, byTimer.as(kefu))).arrive();
    const withoutTimer = orderIn('confirmed').after(hours(3)).arrive();
    for (const o of [byTimer, withoutTimer]) {
      expect(o.story).toMatch(/confirmed no-show-recorded (notified )?arrived$/);
      expect(o.last('arrived')).toMatchObject({ late: true, visit: 1 });
      expect(o.order.status).toBe('on-site');
      expect(o.order.noShows).toHaveLength(1);
    }
  });

  it('FR-05 tells an absent customer apart, with evidence, and charges nobody', () => {
    const o = orderIn('confirmed').after(hours(1));
    const seen = { ...evidence, at: o.now };
    o.take(recordCustomerAbsent(o.order, seen, o.as(technician)));
    expect(o.order).toMatchObject({
      status: 'dispatched',
      noShows: [{ who: 'customer', evidence: seen }],
    });
    expect(o.last('no-show-recorded')).toMatchObject({ who: 'customer' });
    expect([...o.running.keys()]).toEqual(['visit-not-accepted']);
  });

  it('FR-11 is met by a visit in vain: an absent customer charges nobody', () => {
    const o = orderIn('unsolved').dispatch().accept().confirm().after(hours(1));
    o.take(recordCustomerAbsent(o.order, { ...evidence, at: o.now }, o.as(technician)));
    expect(o.settled).toContain('meet FR-11');
  });

  it('FR-05 does not count a visit in vain as a visit', () => {
    const o = orderIn('on-site');
    o.take(recordCustomerAbsent(o.order, { ...evidence, at: o.now }, o.as(technician)));
    expect(o.order.visits).toMatchObject([{ outcome: 'customer-absent' }]);
  });

  it('FR-05 refuses evidence from before the window or from the future', () => {
    const o = orderIn('confirmed');
    for (const at of [o.now, plusMillis(o.now, hours(5))]) {
      const work = () => recordCustomerAbsent(o.order, { ...evidence, at }, o.as(technician));
      expect(refusalOf(work)).toEqual({ code: 'evidence-outside-window', rule: 'FR-05' });
    }
  });

  it('FR-05 takes an absent customer who is entered after the window as of when it was', () => {
    const o = orderIn('confirmed').after(minutes(90));
    const seen = { ...evidence, at: o.now };
    o.after(hours(2));
    const { next } = recordCustomerAbsent(o.order, seen, o.as(technician));
    expect(next.noShows).toMatchObject([{ who: 'customer', at: seen.at }]);
    o.take(recordTechnicianNoShow(o.order, o.as(kefu)));
    o.take(recordCustomerAbsent(o.order, seen, o.as(technician)));
    expect(o.order.noShows.map(({ who }) => who)).toEqual(['technician', 'customer']);
    const late = { ...evidence, at: o.now };
    const again = orderIn('confirmed').after(hours(4));
    expect(refusalOf(() => recordCustomerAbsent(again.order, late, again.as(technician)))).toEqual({
      code: 'word-came-too-late',
      rule: 'FR-05',
    });
  });

  it('refuses an arrival before anybody was dispatched', () => {
    for (const status of ['reported', 'notified', 'dispatched'] as const) {
      const o = orderIn(status);
      expect(refusalOf(() => arrive(o.order, {}, o.as(lead))).code).toBe('wrong-state');
    }
  });
});

describe('word before the appointment', () => {
  it('FR-05 takes the reason and lets the desk make a new one', () => {
    const o = orderIn('confirmed').after(minutes(20));
    const command = { reason: 'traffic-accident', toldBy: 'technician' as const };
    o.take(reschedule(o.order, { ...command, window: o.window() }, o.as(technician)));
    expect(o.story).toMatch(/rescheduled accepted$/);
    expect(o.order.noShows).toEqual([]);
    expect(o.running.has('FR-05')).toBe(false);
    expect(o.confirm().order).toMatchObject({ status: 'confirmed', appointments: 2 });
  });

  it('FR-05 comes too late once the window has ended', () => {
    const o = orderIn('confirmed').after(hours(3));
    const command = { reason: 'traffic', toldBy: 'technician' as const };
    expect(refusalOf(() => reschedule(o.order, command, o.as(technician)))).toEqual({
      code: 'word-came-too-late',
      rule: 'FR-05',
    });
  });
});

describe('another technician', () => {
  it('FR-07 is found by the lead when the technician declines with a reason', () => {
    const o = orderIn('confirmed');
    o.take(declineVisit(o.order, { reason: 'ill', remark: '发烧' }, o.as(technician)));
    expect(o.order).toMatchObject({ status: 'notified', remarks: [{ text: '发烧' }] });
    expect(o.order.technician).toBeUndefined();
    expect(o.last('declined')).toEqual({ technicianId: technician.id, reason: 'ill' });
    expect(o.last('notified')).toMatchObject({ because: 'visit-declined', notifiedId: lead.id });
    expect([...o.running.keys()]).toEqual(['FR-03']);
  });

  it('FR-07 is found when the customer refuses the technician, who is then on record', () => {
    const o = orderIn('confirmed');
    o.take(refuseTechnician(o.order, { reason: 'rude' }, o.as(agent)));
    expect(o.order).toMatchObject({
      status: 'notified',
      refusedTechnicianIds: [technician.id],
    });
    o.take(dispatchTechnician(o.order, staff(otherTechnician), {}, o.as(lead)));
    expect(o.last('dispatched')).toMatchObject({ technicianId: otherTechnician.id, again: true });
  });

  it('FR-07 can be asked for on site, when unsolved, and of who was told directly', () => {
    const onSite = orderIn('on-site');
    onSite.take(refuseTechnician(onSite.order, { reason: 'rude' }, onSite.as(agent)));
    expect(onSite.story).toMatch(/technician-refused unsolved notified$/);
    expect(onSite.running.has('FR-11')).toBe(true);
    const unsolved = orderIn('unsolved');
    unsolved.take(refuseTechnician(unsolved.order, { reason: 'rude' }, unsolved.as(agent)));
    for (const o of [onSite, unsolved]) {
      expect(o.order).toMatchObject({ status: 'unsolved', refusedTechnicianIds: [technician.id] });
      expect(o.order.technician).toBeUndefined();
      expect(o.dispatch(staff(otherTechnician)).order.status).toBe('dispatched');
    }
    const told = orderIn('reported');
    told.take(notifyTechnician(told.order, staff(technician), told.as(agent)));
    told.take(refuseTechnician(told.order, { reason: 'rude' }, told.as(agent)));
    expect(told.order).toMatchObject({ status: 'notified', notice: { as: 'repair-lead' } });
    expect([...told.running.keys()]).toEqual(['FR-03']);
  });

  it('FR-07 who was told directly, and is refused meanwhile, is not sent by accepting', () => {
    const { order } = orderIn('notified');
    const refused = staff(technician, { refusedByCustomer: true });
    expect(
      refusalOf(() => {
        requireStillOffered(order, refused);
      }).code,
    ).toBe('technician-refused-by-customer');
  });

  it('FR-05 keeps the no-show on record when word comes after the window', () => {
    const o = orderIn('confirmed').after(hours(3));
    o.take(declineVisit(o.order, { reason: 'ill' }, o.as(technician)));
    expect(o.story).toMatch(/no-show-recorded declined notified$/);
  });
});
