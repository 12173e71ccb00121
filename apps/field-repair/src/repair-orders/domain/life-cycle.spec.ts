import { describe, expect, it } from '@jest/globals';
import { move } from '@kefu/kernel';
import {
  agent,
  ARepairOrder,
  asset,
  callbackId,
  fault,
  isLegal,
  kefu,
  lead,
  manager,
  orderIn,
  refusalOf,
  staff,
  technician,
} from '../../../test/a-repair-order.js';
import * as repair from './index.js';
import {
  isOpen,
  repairOrderStatuses,
  repairOrderTransitions,
  type RepairOrderStatus,
} from './index.js';

const why = { reason: 'because' };
const evidenceOf = (o: ARepairOrder) => ({ at: o.now, place: '门口', photoRef: 'photo-1' });
const customer = { kind: 'person' as const, contactIds: [] };
const signed = { signer: 'customer' as const, inPerson: true, reference: 'box 7' };

type Verb = readonly [from: readonly RepairOrderStatus[], act: (o: ARepairOrder) => unknown];

/** Every verb, with the states in which it has a place. */
const verbs: Record<string, Verb> = {
  reportAgain: [
    repairOrderStatuses.filter(isOpen),
    (o) => repair.reportAgain(o.order, fault, asset, o.as(agent)),
  ],
  notifyLead: [['reported'], (o) => repair.notifyLead(o.order, staff(lead), o.as(agent))],
  notifyTechnician: [
    ['reported'],
    (o) => repair.notifyTechnician(o.order, staff(technician), o.as(agent)),
  ],
  dispatch: [
    ['notified', 'unsolved'],
    (o) => repair.dispatchTechnician(o.order, staff(technician), {}, o.as(lead)),
  ],
  accept: [['dispatched'], (o) => repair.acceptVisit(o.order, o.window(), o.as(lead))],
  confirm: [
    ['dispatched'],
    (o) => {
      const { status } = o.order;
      if (status === 'dispatched') o.accept();
      return repair.confirmAppointment(o.order, o.as(agent));
    },
  ],
  decline: [['dispatched', 'confirmed'], (o) => repair.declineVisit(o.order, why, o.as(lead))],
  refuseTechnician: [
    ['dispatched', 'confirmed'],
    (o) => repair.refuseTechnician(o.order, why, o.as(agent)),
  ],
  reschedule: [
    ['confirmed', 'on-site'],
    (o) => repair.reschedule(o.order, { ...why, toldBy: 'technician' }, o.as(agent)),
  ],
  customerAbsent: [
    ['confirmed', 'on-site'],
    (o) => {
      if (o.order.status === 'confirmed') o.after(90 * 60_000);
      return repair.recordCustomerAbsent(o.order, evidenceOf(o), o.as(lead));
    },
  ],
  arrive: [['confirmed'], (o) => repair.arrive(o.order, o.as(lead))],
  repaired: [
    ['on-site'],
    (o) => repair.recordRepair(o.order, { resultCode: 'cleaned' }, o.as(lead)),
  ],
  unsolved: [
    ['on-site'],
    (o) => {
      const nextVisitAt = o.window().from;
      return repair.recordUnsolved(o.order, { ...why, nextVisitAt }, o.as(lead));
    },
  ],
  sign: [
    ['repaired'],
    (o) => repair.signReceipt(o.order, { ...signed, signedAt: o.now }, customer, o.as(agent)),
  ],
  closeAfterCallback: [
    ['signed'],
    (o) => repair.closeAfterCallback(o.order, callbackId, o.as(kefu)),
  ],
  putBackAfterCallback: [
    ['repaired', 'signed'],
    (o) => repair.putBackAfterCallback(o.order, callbackId, o.as(kefu)),
  ],
  closeUnconfirmed: [
    ['repaired', 'signed'],
    (o) => {
      const order = { ...o.order, unreachable: { callbackId, attempts: 3, days: 2 } };
      return repair.closeUnconfirmed(order, why, o.as(manager));
    },
  ],
  cancel: [
    ['reported', 'notified', 'dispatched', 'confirmed', 'on-site', 'unsolved'],
    (o) => repair.cancelOrder(o.order, why, o.as(agent)),
  ],
  void: [
    ['reported', 'notified', 'dispatched', 'confirmed', 'on-site', 'unsolved'],
    (o) => repair.voidOrder(o.order, why, o.as(manager)),
  ],
  acceptOwnership: [
    repairOrderStatuses.filter(isOpen),
    (o) => repair.acceptOwnership(o.order, o.as(manager)),
  ],
};

describe('the life cycle of a repair order', () => {
  it('has exactly the moves of the handbook', () => {
    const ends = ['cancelled', 'voided'];
    expect(repairOrderTransitions).toEqual({
      reported: ['notified', ...ends],
      notified: ['dispatched', ...ends],
      dispatched: ['confirmed', 'notified', ...ends],
      confirmed: ['on-site', 'dispatched', 'notified', ...ends],
      'on-site': ['repaired', 'unsolved', 'dispatched', ...ends],
      unsolved: ['dispatched', ...ends],
      repaired: ['signed', 'unsolved', 'closed'],
      signed: ['closed', 'unsolved'],
      closed: [],
      cancelled: [],
      voided: [],
    });
  });

  const grid = repairOrderStatuses.flatMap((from) => repairOrderStatuses.map((to) => [from, to]));
  it.each(grid as [RepairOrderStatus, RepairOrderStatus][])(
    'either moves from %s to %s or refuses it',
    (from, to) => {
      if ((repairOrderTransitions[from] as readonly string[]).includes(to)) {
        expect(move(repairOrderTransitions, from, to)).toBe(to);
      } else {
        expect(refusalOf(() => move(repairOrderTransitions, from, to)).code).toBe('wrong-state');
      }
    },
  );

  it.each(repairOrderStatuses)('reaches %s by its verbs', (status) => {
    expect(orderIn(status).order.status).toBe(status);
  });

  const cases = Object.entries(verbs).flatMap(([name, [from]]) =>
    repairOrderStatuses.map((status) => [name, status, from.includes(status)] as const),
  );
  it.each(cases)('%s of an order that is %s: possible is %p', (name, status, possible) => {
    const order = orderIn(status);
    const act = verbs[name]?.[1];
    if (!possible) {
      expect(refusalOf(() => act?.(order)).code).toBe('wrong-state');
      return;
    }
    const { next } = act?.(order) as { next: repair.RepairOrder };
    const before = order.order.status;
    expect(next.status === before || isLegal(before, next.status)).toBe(true);
  });

  it('starts as reported', () => {
    const decision = repair.reportFault(fault, asset, 'R1', new ARepairOrder().as(agent));
    expect(decision.next.status).toBe('reported');
  });
});
