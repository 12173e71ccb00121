import { describe, expect, it } from '@jest/globals';
import type { Decision } from '@kefu/kernel';
import { faultsOfLifeCycle } from '@kefu/testing/life-cycles';
import {
  agent,
  ARepairOrder,
  asset,
  callbackId,
  fault,
  kefu,
  lead,
  manager,
  orderIn,
  staff,
  technician,
} from '../../../test/a-repair-order.js';
import * as repair from './index.js';
import { repairOrderStatuses, repairOrderTransitions, type RepairOrderStatus } from './index.js';

const why = { reason: 'because' };
const evidenceOf = (o: ARepairOrder) => ({ at: o.now, place: '门口', photoRef: 'photo-1' });
const customer = { kind: 'person' as const, contactIds: [] };
const signed = { signer: 'customer' as const, inPerson: true, reference: 'box 7' };

type Deed = (o: ARepairOrder) => Decision<repair.RepairOrder>;

const on =
  (act: Deed) =>
  (status: RepairOrderStatus): Decision<repair.RepairOrder> =>
    act(orderIn(status));

const confirm: Deed = (o) => {
  if (o.order.status === 'dispatched') o.accept();
  return repair.confirmAppointment(o.order, o.as(agent));
};
const customerAbsent: Deed = (o) => {
  if (o.order.status === 'confirmed') o.after(90 * 60_000);
  return repair.recordCustomerAbsent(o.order, evidenceOf(o), o.as(lead));
};
const unsolved: Deed = (o) =>
  repair.recordUnsolved(o.order, { ...why, nextVisitAt: o.window().from }, o.as(lead));
const closeUnconfirmed: Deed = (o) => {
  const order = {
    ...o.order,
    unreachable: { callbackId, plan: repair.callAwaited(o.order) ?? '', attempts: 3, days: 2 },
  };
  return repair.closeUnconfirmed(order, why, o.as(manager));
};

const noShowNone: Deed = (o) => {
  const noShow = { who: 'technician' as const, technicianId: technician.id, at: o.now };
  const order = { ...o.order, noShows: [{ ...noShow, window: o.window() }] };
  return repair.withdrawNoShow(order, why, o.as(lead));
};

/** What each verb comes to, from FR-01 to FR-13; `-` where it has no place. */
const table = `
              reported  notified   dispatched confirmed  on-site    unsolved   repaired signed   closed cancelled voided
  reportAgain reported  notified   dispatched confirmed  on-site    unsolved   unsolved unsolved -      -         -
  acceptOwner reported  notified   dispatched confirmed  on-site    unsolved   repaired signed   -      -         -
  notifyLead  notified  -          -          -          -          -          -        -        -      -         -
  notifyTech  notified  -          -          -          -          -          -        -        -      -         -
  dispatch    -         dispatched !already-dispatched !already-dispatched - dispatched -        -        -      -         -
  reassign    -         dispatched dispatched dispatched -          dispatched -        -        -      -         -
  accept      -         -          dispatched -          -          -          -        -        -      -         -
  confirm     -         -          confirmed  -          -          -          -        -        -      -         -
  decline     -         -          notified   notified   -          -          -        -        -      -         -
  refuse      -         -          notified   notified   unsolved   unsolved   -        -        -      -         -
  reschedule  -         -          -          dispatched dispatched -          -        -        -      -         -
  absent      -         -          -          dispatched dispatched -          -        -        -      -         -
  arrive      -         -          -          on-site    -          -          -        -        -      -         -
  repaired    -         -          -          -          repaired   -          -        -        -      -         -
  unsolved    -         -          -          -          unsolved   -          -        -        -      -         -
  askReceipt  -         -          -          -          -          -          repaired -        -      -         -
  sign        -         -          -          -          -          -          signed   -        -      -         -
  close       -         -          -          -          -          -          -        closed   -      -         -
  putBack     -         -          -          -          -          -          unsolved unsolved -      -         -
  unconfirmed -         -          -          -          -          -          closed   closed   -      -         -
  noShowNone  reported  notified   dispatched confirmed  on-site    unsolved   repaired signed   closed cancelled voided
  askAgain    -         -          -          -          -          -          repaired signed   -      -         -
  cancel      cancelled cancelled  cancelled  cancelled  cancelled  cancelled  -        -        -      -         -
  void        voided    voided     voided     voided     voided     voided     -        -        -      -         -`;

const verbs = {
  reportAgain: on((o) => repair.reportAgain(o.order, fault, asset, o.as(agent))),
  acceptOwner: on((o) => repair.acceptOwnership(o.order, o.as(manager))),
  notifyLead: on((o) => repair.notifyLead(o.order, staff(lead), o.as(agent))),
  notifyTech: on((o) => repair.notifyTechnician(o.order, staff(technician), o.as(agent))),
  dispatch: on((o) => repair.dispatchTechnician(o.order, staff(technician), {}, o.as(lead))),
  reassign: on((o) => repair.dispatchTechnician(o.order, staff(technician), why, o.as(lead))),
  accept: on((o) => repair.acceptVisit(o.order, o.window(), o.as(lead))),
  confirm: on(confirm),
  decline: on((o) => repair.declineVisit(o.order, why, o.as(lead))),
  refuse: on((o) => repair.refuseTechnician(o.order, why, o.as(agent))),
  reschedule: on((o) => repair.reschedule(o.order, { ...why, toldBy: 'technician' }, o.as(agent))),
  absent: on(customerAbsent),
  arrive: on((o) => repair.arrive(o.order, {}, o.as(lead))),
  repaired: on((o) => repair.recordRepair(o.order, { resultCode: 'cleaned' }, o.as(lead))),
  unsolved: on(unsolved),
  askReceipt: on((o) =>
    repair.askForReceipt(o.order, { how: 'phone', outcome: 'put-off' }, o.as(lead)),
  ),
  sign: on((o) =>
    repair.signReceipt(o.order, { ...signed, signedAt: o.now }, customer, o.as(agent)),
  ),
  close: on((o) => repair.closeAfterCallback(o.order, callbackId, o.as(kefu))),
  putBack: on((o) => repair.putBackAfterCallback(o.order, callbackId, o.as(kefu))),
  unconfirmed: on(closeUnconfirmed),
  noShowNone: on(noShowNone),
  askAgain: on((o) => repair.askAgain(o.order, why, o.as(lead))),
  cancel: on((o) => repair.cancelOrder(o.order, why, o.as(agent))),
  void: on((o) => repair.voidOrder(o.order, why, o.as(manager))),
};

describe('the life cycle of a repair order', () => {
  it('has each verb in the states of the handbook alone', () => {
    const faults = faultsOfLifeCycle<RepairOrderStatus>({
      transitions: repairOrderTransitions,
      first: ['reported'],
      ends: ['closed', 'cancelled', 'voided'],
      // The callback says it, or has allowed it: neither may ever come
      others: ['close', 'putBack', 'unconfirmed'],
      table,
      verbs,
    });
    expect(faults).toEqual([]);
  });

  it.each(repairOrderStatuses)('reaches %s by its verbs', (status) => {
    expect(orderIn(status).order.status).toBe(status);
  });

  it('starts as reported', () => {
    const decision = repair.reportFault(fault, asset, 'R1', new ARepairOrder().as(agent));
    expect(decision.next.status).toBe('reported');
  });
});
