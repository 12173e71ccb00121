import { describe, expect, it } from '@jest/globals';
import {
  agent,
  agentOfWest,
  ARepairOrder,
  hours,
  kefu,
  lead,
  manager,
  minutes,
  orderIn,
  otherTechnician,
  refusalOf,
  staff,
  teamId,
  technician,
} from '../../../test/a-repair-order.js';
import {
  acceptVisit,
  bringBackToLead,
  declineVisit,
  dispatchTechnician,
  knowsOf,
  notifyLead,
  notifyTechnician,
  recordTechnicianNoShow,
  tellLeadInstead,
} from './index.js';

const told = () => {
  const o = new ARepairOrder().report().after(minutes(2));
  return o.take(notifyTechnician(o.order, staff(technician), o.as(agent)));
};

describe('notifying', () => {
  it('FR-02 is met by a person who records whom they told', () => {
    const o = orderIn('notified');
    expect(o.order.notice).toMatchObject({
      as: 'repair-lead',
      personId: lead.id,
      by: agent.id,
      teamId,
    });
    expect(o.settled).toContain('meet FR-02');
  });

  it('FR-02 refuses as lead who leads nobody in the region', () => {
    const o = new ARepairOrder().report();
    const wrong = [staff(technician), staff(lead, { regionIds: ['west'] })];
    for (const who of wrong) {
      expect(refusalOf(() => notifyLead(o.order, who, o.as(agent)))).toEqual({
        code: 'not-a-lead-of-the-region',
        rule: 'FR-02',
      });
    }
  });

  it('FR-02 refuses to tell a technician who is not free', () => {
    const o = new ARepairOrder().report();
    const busy = staff(technician, { free: false });
    expect(refusalOf(() => notifyTechnician(o.order, busy, o.as(agent)))).toEqual({
      code: 'technician-not-free',
      rule: 'FR-02',
    });
  });

  it('FR-07 refuses to tell a technician of another region directly', () => {
    const o = new ARepairOrder().report();
    const away = staff(technician, { regionIds: ['west'] });
    expect(refusalOf(() => notifyTechnician(o.order, away, o.as(agent)))).toEqual({
      code: 'out-of-region-needs-reason',
      rule: 'FR-07',
    });
  });

  it('FR-07 refuses to tell a technician whom the customer refused', () => {
    const o = new ARepairOrder().report();
    const refused = staff(technician, { refusedByCustomer: true });
    expect(refusalOf(() => notifyTechnician(o.order, refused, o.as(agent)))).toEqual({
      code: 'technician-refused-by-customer',
      rule: 'FR-07',
    });
  });

  it('lets nobody of another region know of an order', () => {
    const { order } = new ARepairOrder().report();
    expect([agent, agentOfWest].map((by) => knowsOf(by, order))).toEqual([true, false]);
  });
});

describe('the ten minutes of FR-03', () => {
  it('FR-03 run for the lead from when they were told', () => {
    expect(orderIn('notified').running.get('FR-03')?.payload).toMatchObject({
      dueAt: '2026-11-23T02:12:00.000Z',
      responsible: { role: 'repair-lead', personId: lead.id },
    });
  });

  it('FR-03 are met by dispatching somebody', () => {
    const o = orderIn('dispatched');
    expect(o.settled).toContain('meet FR-03');
    expect(o.last('dispatched')).toMatchObject({
      technicianId: technician.id,
      dispatchedBy: lead.id,
      direct: false,
      again: false,
    });
  });

  it('FR-03 do not run for a technician who was told directly', () => {
    const o = told();
    expect([...o.running.keys()]).toEqual(['tell-lead-instead']);
  });

  it('FR-03 counts a technician who was told directly and accepts within them as dispatched', () => {
    const o = told().after(minutes(10)).accept();
    expect(o.order).toMatchObject({ status: 'dispatched', technician: { id: technician.id } });
    expect(o.story).toBe('reported notified dispatched accepted');
    expect(o.last('dispatched')).toMatchObject({ direct: true });
    expect([...o.running.keys()]).toEqual(['visit-not-accepted']);
    expect(o.order.dueAt).toBe(o.order.appointment?.window.to);
  });

  it('FR-03 start for the lead when the technician did not accept within them', () => {
    const o = told().after(minutes(10) + 1);
    o.take(tellLeadInstead(o.order, o.as(kefu)));
    expect(o.order).toMatchObject({
      status: 'notified',
      notice: { as: 'repair-lead', personId: lead.id },
    });
    expect(o.last('notified')).toMatchObject({ because: 'technician-silent', notifiedId: lead.id });
    expect(o.running.get('FR-03')?.payload).toMatchObject({ dueAt: '2026-11-23T02:22:00.001Z' });
  });

  it('FR-03 a technician who was too slow is no longer the one to accept', () => {
    const o = told().after(minutes(11));
    o.take(tellLeadInstead(o.order, o.as(kefu)));
    expect(knowsOf(technician, o.order)).toBe(false);
    const work = () => acceptVisit(o.order, o.window(), o.as(technician));
    expect(refusalOf(work)).toEqual({ code: 'wrong-state', rule: 'FR-04' });
  });

  it('FR-03 start for the lead at once when the technician declines', () => {
    const o = told().after(minutes(1));
    o.take(declineVisit(o.order, { reason: 'too-far' }, o.as(technician)));
    expect(o.story).toBe('reported notified declined notified');
    expect([...o.running.keys()]).toEqual(['FR-03']);
    expect(o.order.status).toBe('notified');
  });

  it('FR-03 start when the desk tells the lead as well', () => {
    const o = told().after(minutes(1)).notifyLead();
    expect([...o.running.keys()]).toEqual(['FR-03']);
  });

  it('leaves the lead alone once somebody is dispatched', () => {
    const o = orderIn('dispatched');
    expect(tellLeadInstead(o.order, o.as(kefu))).toEqual({ next: o.order, events: [] });
  });
});

describe('dispatching', () => {
  const dispatchFor = (who = staff(technician), reason?: string) => {
    const o = orderIn('notified');
    return () => dispatchTechnician(o.order, who, { outOfRegionReason: reason }, o.as(lead));
  };

  it('FR-07 needs the reason of the lead for a technician of another region', () => {
    const away = staff(technician, { regionIds: ['west'] });
    expect(refusalOf(dispatchFor(away))).toEqual({
      code: 'out-of-region-needs-reason',
      rule: 'FR-07',
    });
    const { next, events } = dispatchFor(away, '本区域无人')();
    expect(next).toMatchObject({ technician: { outOfRegion: true } });
    expect(next.remarks).toMatchObject([{ about: 'out-of-region', text: '本区域无人' }]);
    expect(events[0]?.data).toMatchObject({ outOfRegion: true });
  });

  it('FR-07 lets who was sent into another region know of that order, and of no other there', () => {
    const { order } = orderIn('confirmed');
    const abroad = { ...technician, regions: ['north'] };
    const stranger = { ...otherTechnician, regions: ['north'] };
    expect([abroad, stranger].map((by) => knowsOf(by, order))).toEqual([true, false]);
  });

  it('FR-07 refuses a technician whom the customer refused', () => {
    expect(refusalOf(dispatchFor(staff(technician, { refusedByCustomer: true })))).toEqual({
      code: 'technician-refused-by-customer',
      rule: 'FR-07',
    });
  });

  it('FR-07 refuses who is no technician', () => {
    expect(refusalOf(dispatchFor(staff(agent))).code).toBe('not-a-technician');
  });

  it('refuses the second of two who dispatch at once', () => {
    const o = orderIn('dispatched');
    const work = () => dispatchTechnician(o.order, staff(otherTechnician), {}, o.as(lead));
    expect(refusalOf(work)).toEqual({ code: 'already-dispatched', rule: 'FR-03' });
  });

  const sendInstead = (o: ARepairOrder) =>
    o.take(
      dispatchTechnician(o.order, staff(otherTechnician), { reason: 'no-answer' }, o.as(lead)),
    );

  it.each(['dispatched', 'confirmed'] as const)(
    'FR-03 somebody else is sent from %s, with a reason, and is to accept anew',
    (status) => {
      const o = sendInstead(orderIn(status));
      expect(o.order).toMatchObject({
        status: 'dispatched',
        technician: { id: otherTechnician.id },
      });
      expect(o.order.appointment).toBeUndefined();
      expect([...o.running.keys()]).toEqual(['visit-not-accepted']);
      expect(o.story).toMatch(status === 'confirmed' ? /rescheduled dispatched$/ : /dispatched$/);
    },
  );

  it('FR-03 after a no-show the lead is told, a limit runs, and somebody else is sent', () => {
    const o = orderIn('confirmed').after(hours(3));
    o.take(recordTechnicianNoShow(o.order, o.as(kefu)));
    expect(o.last('notified')).toMatchObject({ notifiedId: lead.id, cause: 'no-show' });
    expect(o.running.has('FR-03')).toBe(true);
    sendInstead(o);
    expect(o.settled).toContain('meet FR-03');
    expect(o.order.noShows).toHaveLength(1);
  });

  it('FR-03 a dispatch that nobody accepts in time is before the lead again, with a deadline', () => {
    const o = orderIn('dispatched').after(minutes(10) + 1);
    expect(o.running.has('visit-not-accepted')).toBe(true);
    o.take(bringBackToLead(o.order, o.as(kefu)));
    expect(o.order.status).toBe('dispatched');
    expect(o.last('notified')).toMatchObject({ notifiedId: lead.id, cause: 'not-accepted' });
    expect(o.running.has('FR-03')).toBe(true);
    o.accept();
    expect([...o.running.keys()]).toEqual(['visit-not-accepted']);
    expect(bringBackToLead(o.order, o.as(kefu)).events).toEqual([]);
  });

  it('FR-03 another lead is told where the first is away, and has the limit then', () => {
    const o = orderIn('notified').after(minutes(4));
    const other = staff(manager, { roles: ['repair-lead'] });
    o.take(notifyLead(o.order, other, o.as(agent)));
    expect(o.order).toMatchObject({ status: 'notified', notice: { personId: other.id } });
    expect(o.running.get('FR-03')?.payload).toMatchObject({ responsible: { personId: other.id } });
    expect(refusalOf(() => notifyLead(o.order, other, o.as(agent))).code).toBe('wrong-state');
  });
});
