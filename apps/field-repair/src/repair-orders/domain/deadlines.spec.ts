import { describe, expect, it } from '@jest/globals';
import { plusMillis } from '@kefu/kernel';
import {
  agent,
  ARepairOrder,
  hours,
  kefu,
  lead,
  minutes,
  orderIn,
} from '../../../test/a-repair-order.js';
import type { RunningDeadline } from '@kefu/handbook';
import { againTimer } from '@kefu/handbook';
import { declineVisit, recordBreach, repeatBreach, type RepairDeadline } from './index.js';

const fire = (o: ARepairOrder, rule: RepairDeadline) => {
  const timer = o.running.get(rule);
  if (!timer?.payload) throw new Error(`${rule} does not run`);
  o.now = timer.at;
  o.running.delete(rule);
  return o.take(recordBreach(o.order, { ...(timer.payload as RunningDeadline), rule }, o.as(kefu)));
};

/** A day later. */
const again = (o: ARepairOrder, rule: RepairDeadline) => {
  const timer = o.running.get(againTimer(rule));
  if (!timer?.payload) throw new Error(`${rule} is not told again`);
  o.now = timer.at;
  o.running.delete(againTimer(rule));
  return o.take(repeatBreach(o.order, { ...(timer.payload as RunningDeadline), rule }, o.as(kefu)));
};

describe('deadlines', () => {
  it('FR-02 missed is a breach of whoever took the report, before the next role up', () => {
    const o = fire(new ARepairOrder().report(), 'FR-02');
    expect(o.last('deadline-breached')).toMatchObject({
      rule: 'FR-02',
      dueAt: '2026-11-23T02:05:00.000Z',
      responsibleRole: 'agent',
      responsibleId: agent.id,
      escalatedTo: 'manager',
    });
    expect(o.events.at(-1)?.rule).toBe('FR-02');
  });

  it('FR-02 leaves the late deed possible, and both on record', () => {
    const o = fire(new ARepairOrder().report(), 'FR-02').notifyLead();
    expect(o.story).toBe('reported deadline-breached notified');
    expect(o.order.breaches).toHaveLength(1);
  });

  it('FR-03 missed is a breach of the lead', () => {
    expect(fire(orderIn('notified'), 'FR-03').last('deadline-breached')).toMatchObject({
      rule: 'FR-03',
      responsibleId: lead.id,
      escalatedTo: 'manager',
    });
  });

  it('FR-13 missed is told to the lead’s manager, and again each day until the order is closed', () => {
    const o = fire(orderIn('signed'), 'FR-13');
    expect(o.last('deadline-breached')).toMatchObject({
      ...{ rule: 'FR-13', responsibleRole: 'repair-lead', escalatedTo: 'manager' },
    });
    expect(again(o, 'FR-13').order.breaches).toHaveLength(2);
  });

  it('FR-11 missed is a breach of the lead', () => {
    expect(fire(orderIn('unsolved'), 'FR-11').last('deadline-breached')).toMatchObject({
      rule: 'FR-11',
      dueAt: '2026-11-24T10:00:00.000Z',
    });
  });

  it('FR-10 a visit whose result is not in by 8:30 of the next day is a breach of the technician', () => {
    const o = fire(orderIn('on-site'), 'FR-10');
    expect(o.last('deadline-breached')).toMatchObject({
      ...{ rule: 'FR-10', dueAt: '2026-11-24T00:30:00.000Z', responsibleRole: 'technician' },
    });
    expect(orderIn('repaired').settled).toContain('meet FR-10');
    expect(orderIn('unsolved').settled).toContain('meet FR-10');
  });

  it('FR-02 counts exactly on the second as in time: its timer fires after the last moment', () => {
    const o = new ARepairOrder().report();
    const last = plusMillis(o.now, minutes(5));
    expect(o.running.get('FR-02')?.at).toBe(plusMillis(last, 1));
  });

  it('says how it came about', () => {
    const kept = new ARepairOrder().report().running.get('FR-02')?.payload as RunningDeadline;
    expect(kept.explanation).toMatchObject({ limit: 'PT5M', comesTo: kept.dueAt });
  });

  it('records nothing on an order that is over', () => {
    const running = orderIn('notified').running.get('FR-03')?.payload as RunningDeadline;
    const { order } = orderIn('cancelled');
    const over = orderIn('cancelled');
    const decision = recordBreach(order, { ...running, rule: 'FR-03' }, over.as(kefu));
    expect(decision).toEqual({ next: order, events: [] });
  });

  it('G-01 what still lies there is told again each day, each time one more level up', () => {
    const o = fire(new ARepairOrder().report(), 'FR-02');
    const due = o.now;
    for (const [at, to] of ['director', 'general-manager', 'general-manager'].entries()) {
      again(o, 'FR-02');
      expect(o.last('deadline-breached')).toMatchObject({
        ...{ escalatedTo: to, responsibleId: agent.id, dueAt: '2026-11-23T02:05:00.000Z' },
        again: at + 2,
      });
    }
    expect(o.now > due).toBe(true);
    // the first time and the last: a year late is no list of 365
    expect(o.order.breaches.map((one) => one.again)).toEqual([undefined, 4]);
    expect(o.order.dueAt).toBe('2026-11-23T02:05:00.000Z');
  });

  it('G-01 what is done by then, or has another limit by then, is not told again', () => {
    const done = fire(new ARepairOrder().report(), 'FR-02').notifyLead();
    expect(again(done, 'FR-02').story).toBe('reported deadline-breached notified');
    const anew = fire(orderIn('notified'), 'FR-03').dispatch();
    anew.after(hours(1)).take(declineVisit(anew.order, { reason: 'ill' }, anew.as(lead)));
    const story = anew.story;
    expect(again(anew, 'FR-03').story).toBe(story);
  });
});
