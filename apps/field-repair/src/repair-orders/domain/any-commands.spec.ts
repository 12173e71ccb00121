import { describe, expect, it } from '@jest/globals';
import { Refusal } from '@kefu/kernel';
import fc from 'fast-check';
import {
  agent,
  ARepairOrder,
  asset,
  callbackId,
  fault,
  isLegal,
  kefu,
  manager,
  minutes,
  staff,
  technician,
} from '../../../test/a-repair-order.js';
import * as repair from './index.js';

const why = { reason: 'because' };

const deeds: Record<string, (o: ARepairOrder) => unknown> = {
  again: (o) => o.take(repair.reportAgain(o.order, fault, asset, o.as(agent))),
  notifyLead: (o) => o.notifyLead(),
  tell: (o) => o.take(repair.notifyTechnician(o.order, staff(technician), o.as(agent))),
  silent: (o) => o.take(repair.tellLeadInstead(o.order, o.as(kefu))),
  dispatch: (o) => o.dispatch(),
  reassign: (o) => o.take(repair.dispatchTechnician(o.order, staff(technician), why, o.as(agent))),
  silentVisit: (o) => o.take(repair.bringBackToLead(o.order, o.as(kefu))),
  accept: (o) => o.accept(),
  confirm: (o) => o.confirm(),
  decline: (o) => o.take(repair.declineVisit(o.order, why, o.as(technician))),
  refuse: (o) => o.take(repair.refuseTechnician(o.order, why, o.as(agent))),
  reschedule: (o) =>
    o.take(repair.reschedule(o.order, { ...why, toldBy: 'customer' }, o.as(agent))),
  absent: (o) => {
    const evidence = { at: o.now, place: '门口', photoRef: 'p' };
    return o.take(repair.recordCustomerAbsent(o.order, evidence, o.as(technician)));
  },
  missed: (o) => o.take(repair.recordTechnicianNoShow(o.order, o.as(kefu))),
  arrive: (o) => o.arrive(),
  none: (o) => o.take(repair.withdrawNoShow(o.order, why, o.as(manager))),
  repaired: (o) => o.repaired(),
  unsolved: (o) => o.unsolved(),
  askReceipt: (o) =>
    o.take(repair.askForReceipt(o.order, { how: 'visit', outcome: 'refused' }, o.as(technician))),
  saysSolved: (o) => o.take(repair.noteSaidSolved(o.order, { callbackId, at: o.now })),
  sign: (o) => o.sign(),
  close: (o) => o.close(),
  putBack: (o) => o.take(repair.putBackAfterCallback(o.order, callbackId, o.as(kefu))),
  unreachable: (o) => {
    const plan = o.order.status === 'signed' ? 'CB-03' : 'CB-02';
    const callback = { callbackId, plan, attempts: 3, days: 2, at: o.now };
    return o.take(repair.allowUnconfirmedClose(o.order, callback));
  },
  closeUnconfirmed: (o) => o.take(repair.closeUnconfirmed(o.order, why, o.as(manager))),
  askAgain: (o) => o.take(repair.askAgain(o.order, why, o.as(agent))),
  cancel: (o) => o.take(repair.cancelOrder(o.order, why, o.as(agent))),
  void: (o) => o.take(repair.voidOrder(o.order, why, o.as(manager))),
};

/** Ends are left to chance, but rare, so that most stories are long. */
const deed = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...Object.keys(deeds)) },
  {
    weight: 24,
    arbitrary: fc.constantFrom('notifyLead', 'dispatch', 'accept', 'confirm', 'arrive', 'repaired'),
  },
);
const step = fc.record({ deed, wait: fc.integer({ min: 0, max: 90 }) });

const toSite = ['notifyLead', 'dispatch', 'accept', 'confirm', 'arrive'];
/** As far along the usual ways as it is drawn, so that no state is left to chance. */
const begun = fc
  .tuple(fc.constantFrom([...toSite, 'repaired', 'sign'], [...toSite, 'unsolved']), fc.nat(7))
  .map(([way, far]) => way.slice(0, far).map((name) => ({ deed: name, wait: 0 })));

/** Passes over the moves that a late arrival makes by way of `confirmed`. */
const wasPossible = (before: repair.RepairOrder, after: repair.RepairOrder): boolean =>
  before.status === after.status ||
  isLegal(before.status, after.status) ||
  (isLegal(before.status, 'confirmed') && isLegal('confirmed', after.status)) ||
  (before.status === 'confirmed' && after.status === 'notified');

const holds = (o: ARepairOrder): void => {
  const { order, running } = o;
  expect(order.ownerId).toBe(agent.id);
  if (!repair.isOpen(order.status)) {
    expect(running.size).toBe(0);
    expect(order.ending).toBeDefined();
  }
  if (['dispatched', 'confirmed', 'on-site'].includes(order.status)) {
    expect(order.technician).toBeDefined();
  }
  if (order.status === 'dispatched') {
    const accepted = order.appointment && !order.appointment.missed;
    const runs = running.has('FR-03') || running.has('visit-not-accepted');
    expect(accepted === true ? running.has('visit-not-accepted') : runs).toBe(true);
  }
  if (order.status === 'confirmed') expect(running.has('FR-05')).toBe(true);
  if (order.status === 'reported') expect(running.has('FR-02')).toBe(true);
  if (order.status === 'notified') {
    expect(running.has('FR-03') || running.has('tell-lead-instead')).toBe(true);
  }
  if (order.status === 'on-site') expect(running.has('FR-10')).toBe(true);
  if (order.status === 'repaired') expect(running.has('FR-12')).toBe(true);
  expect(running.has('FR-13')).toBe(order.status === 'signed');
  if (repair.isOpen(order.status)) expect(order.dueAt).toBeDefined();
  if (order.status === 'signed') expect(order.receipts.length).toBeGreaterThan(0);
};

/** Its people, without a word of any other service. */
const waysOut: readonly (readonly string[])[] = [['cancel'], ['again', 'cancel']];

const leadsOut = ({ order, now }: ARepairOrder): boolean =>
  waysOut.some((names) => {
    const o = new ARepairOrder(now);
    o.order = order;
    try {
      for (const name of names) deeds[name]?.(o);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
    return !repair.isOpen(o.order.status);
  });

describe('whatever people do, in whatever order', () => {
  it('G-03 an order only ever makes moves of the table, and each state keeps what it promises', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 60 }), (steps) => {
        const o = new ARepairOrder().report();
        for (const { deed: name, wait } of steps) {
          o.after(minutes(wait));
          const before = o.order;
          try {
            deeds[name]?.(o);
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
            expect(o.order).toBe(before);
          }
          expect(wasPossible(before, o.order)).toBe(true);
          holds(o);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('G-02 whatever was done, and whatever callbacks said or never said, its people can end it', () => {
    const stood = new Set<string>();
    fc.assert(
      fc.property(begun, fc.array(step, { minLength: 20, maxLength: 80 }), (first, steps) => {
        const o = new ARepairOrder().report();
        for (const { deed: name, wait } of [...first, ...steps]) {
          o.after(minutes(wait));
          try {
            deeds[name]?.(o);
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
          }
          if (!repair.isOpen(o.order.status)) return;
          stood.add(o.order.status);
          expect([o.order.status, leadsOut(o)]).toEqual([o.order.status, true]);
        }
      }),
      { numRuns: 300 },
    );
    expect([...stood].sort()).toEqual(repair.repairOrderStatuses.filter(repair.isOpen).sort());
  });
});
