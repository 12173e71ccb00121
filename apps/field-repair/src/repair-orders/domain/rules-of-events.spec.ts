import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@kefu/kernel';
import {
  agent,
  ARepairOrder,
  asset,
  callbackId,
  fault,
  hours,
  kefu,
  manager,
  orderIn,
  staff,
  technician,
} from '../../../test/a-repair-order.js';
import * as repair from './index.js';
import type { RepairContext } from './context.js';
import type { RepairDecision } from './index.js';

type Act = (order: repair.RepairOrder, context: RepairContext) => RepairDecision;

const why = { reason: 'because' };

const did = (o: ARepairOrder, by: Actor, act: Act) => o.take(act(o.order, o.as(by)));

const toldDirectly = () =>
  did(orderIn('reported'), agent, (order, context) =>
    repair.notifyTechnician(order, staff(technician), context),
  );

/** What happens, and the rule that its event names; `-` where the decision cites none. */
const cases: readonly (readonly [story: string, happening: () => ARepairOrder])[] = [
  ['reported FR-01', () => orderIn('reported')],
  [
    'repeat-reported FR-01',
    () => did(orderIn('notified'), agent, (o, c) => repair.reportAgain(o, fault, asset, c)),
  ],
  ['notified FR-02', () => orderIn('notified')],
  ['notified FR-02', toldDirectly],
  ['notified FR-03', () => did(toldDirectly(), kefu, repair.tellLeadInstead)],
  ['dispatched FR-03', () => orderIn('dispatched')],
  ['accepted FR-04', () => orderIn('dispatched').accept()],
  ['confirmed FR-04', () => orderIn('confirmed')],
  [
    'declined FR-07, notified FR-07',
    () => did(orderIn('dispatched'), technician, (o, c) => repair.declineVisit(o, why, c)),
  ],
  [
    'technician-refused FR-07, notified FR-07',
    () => did(orderIn('dispatched'), agent, (o, c) => repair.refuseTechnician(o, why, c)),
  ],
  [
    'rescheduled FR-05',
    () =>
      did(orderIn('confirmed'), agent, (o, c) =>
        repair.reschedule(o, { ...why, toldBy: 'customer' }, c),
      ),
  ],
  [
    'arrival-denied CB-01',
    () =>
      did(orderIn('on-site'), kefu, (o, c) => repair.denyArrival(o, { callbackId, at: c.now }, c)),
  ],
  [
    'no-show-recorded FR-05, notified FR-03',
    () => did(orderIn('confirmed').after(hours(3)), kefu, repair.recordTechnicianNoShow),
  ],
  [
    'no-show-withdrawn FR-05',
    () => {
      const o = did(orderIn('confirmed').after(hours(3)), kefu, repair.recordTechnicianNoShow);
      return did(o, manager, (order, c) => repair.withdrawNoShow(order, why, c));
    },
  ],
  ['arrived FR-05', () => orderIn('on-site')],
  ['repaired -', () => orderIn('repaired')],
  ['unsolved FR-11', () => orderIn('unsolved')],
  [
    'unsolved FR-13',
    () => did(orderIn('signed'), kefu, (o, c) => repair.putBackAfterCallback(o, callbackId, c)),
  ],
  [
    'receipt-attempted FR-12',
    () =>
      did(orderIn('repaired'), technician, (o, c) =>
        repair.askForReceipt(o, { how: 'visit', outcome: 'refused' }, c),
      ),
  ],
  ['signed FR-12', () => orderIn('signed')],
  [
    'confirmation-requested FR-13',
    () => did(orderIn('signed'), agent, (o, c) => repair.askAgain(o, why, c)),
  ],
  ['closed FR-13', () => orderIn('closed')],
  ['cancelled -', () => orderIn('cancelled')],
  ['voided G-03', () => did(orderIn('notified'), manager, (o, c) => repair.voidOrder(o, why, c))],
];

describe('every event of an order names the rule that its decision cites', () => {
  it.each(cases)('%s', (story, happening) => {
    const wanted = story.split(', ');
    const last = happening().events.slice(-wanted.length);
    expect(last.map(({ of, rule }) => `${of.type.split('.').at(-2)} ${rule ?? '-'}`)).toEqual(
      wanted,
    );
  });
});
