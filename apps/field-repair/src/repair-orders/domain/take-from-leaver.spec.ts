import { describe, expect, it } from '@jest/globals';
import {
  agent,
  ARepairOrder,
  hours,
  kefu,
  lead,
  manager,
  orderIn,
  technician,
} from '../../../test/a-repair-order.js';
import { acceptOwnership, takeFromLeaver, type Leaver, type RepairOrderStatus } from './index.js';

const successor = { id: manager.id, role: 'manager' } as const;
const gone = (personId: string, now: Partial<Leaver> = {}): Leaver => ({
  ...{ personId, roles: [], regionIds: [], successor },
  ...now,
});
const take = (o: ARepairOrder, leaver: Leaver) =>
  o.take(takeFromLeaver(o.order, leaver, o.as(kefu)));
const responsibleFor = (o: ARepairOrder, rule: string) =>
  (o.running.get(rule)?.payload as { responsible: object } | undefined)?.responsible;

describe('somebody who leaves', () => {
  it.each(['dispatched', 'confirmed'] as const)(
    'FR-03 a %s order of a technician who leaves is before the lead, with the limit',
    (status) => {
      const o = take(orderIn(status), gone(technician.id));
      expect(o.order).toMatchObject({ status: 'notified', notice: { personId: lead.id } });
      expect(o.last('declined')).toMatchObject({ reason: 'technician-left' });
      expect([...o.running.keys()]).toEqual(['FR-03']);
    },
  );

  it.each([
    ['the role', { roles: ['agent'], regionIds: ['east'] }],
    ['the region', { roles: ['technician'], regionIds: ['west'] }],
  ])('FR-03 who loses %s on site is before the lead with the limit, not called away', (_, now) => {
    const o = take(orderIn('on-site'), gone(technician.id, now));
    expect(o.order).toMatchObject({ status: 'on-site', technician: { id: technician.id } });
    expect(o.last('notified')).toMatchObject({ cause: 'technician-left', notifiedId: lead.id });
    expect(responsibleFor(o, 'FR-03')).toEqual({ role: 'repair-lead', personId: lead.id });
    o.repaired();
    expect(o.order.status).toBe('repaired');
    expect(o.settled).toContain('meet FR-03');
  });

  it('FR-07 who was sent into another region does not lose the visit by serving their own', () => {
    const { order } = orderIn('dispatched');
    const o = new ARepairOrder();
    const sent = { id: technician.id, leadId: lead.id, outOfRegion: true };
    o.order = { ...order, technician: sent };
    const home = gone(technician.id, { roles: ['technician'], regionIds: ['west'] });
    expect(take(o, home).events).toEqual([]);
  });

  it('FR-03 a lead who leaves is replaced, and the other one has the limit', () => {
    const o = take(orderIn('notified'), gone(lead.id));
    expect(o.order).toMatchObject({ status: 'notified', notice: { personId: manager.id } });
    expect(o.last('notified')).toMatchObject({ cause: 'lead-left', notifiedId: manager.id });
    expect(responsibleFor(o, 'FR-03')).toEqual({ role: 'manager', personId: manager.id });
  });

  const desk = { roles: ['agent'], regionIds: ['east'] };

  it('G-01 a lead who becomes an agent leads nothing and keeps nothing taken over as a lead', () => {
    const o = orderIn('notified');
    o.take(acceptOwnership(o.order, o.as(lead)));
    expect(o.order).toMatchObject({ ownerId: lead.id, ownerAs: 'repair-lead' });
    take(o, gone(lead.id, desk));
    expect(o.order).toMatchObject({ ownerId: manager.id, notice: { personId: manager.id } });
  });

  it('G-01 an agent whose record changes keeps what they took at the desk', () => {
    expect(take(orderIn('notified'), gone(agent.id, desk)).order.ownerId).toBe(agent.id);
    const moved = { ...desk, regionIds: ['west'] };
    expect(take(orderIn('notified'), gone(agent.id, moved)).order.ownerId).toBe(manager.id);
  });

  it('G-01 an order is never without an owner: who leaves is followed by lead or manager', () => {
    const o = take(orderIn('dispatched'), gone(agent.id));
    expect(o.order).toMatchObject({ status: 'dispatched', ownerId: manager.id });
    expect(o.last('owner-changed')).toEqual({ from: agent.id, to: manager.id });
  });

  const running: readonly [string, RepairOrderStatus, string, object][] = [
    ['FR-02', 'reported', agent.id, { role: 'manager', personId: manager.id }],
    ['FR-11', 'unsolved', lead.id, { role: 'manager', personId: manager.id }],
    ['FR-12', 'repaired', technician.id, { role: 'repair-lead', personId: lead.id }],
  ];
  it.each(running)('G-01 %s that still runs is another one’s, due when it was', (rule, ...row) => {
    const [status, who, responsible] = row;
    const o = orderIn(status);
    const due = o.running.get(rule)?.at;
    take(o, gone(who));
    expect(o.running.get(rule)?.at).toBe(due);
    expect(responsibleFor(o, rule)).toEqual(responsible);
  });

  it('G-01 what was missed before stays with whom it was', () => {
    const o = orderIn('reported').after(hours(1));
    const before = o.running.get('FR-02');
    expect(take(o, gone(agent.id)).running.get('FR-02')).toBe(before);
  });
});
