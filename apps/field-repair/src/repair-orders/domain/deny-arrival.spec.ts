import { describe, expect, it } from '@jest/globals';
import {
  ARepairOrder,
  callbackId,
  hours,
  kefu,
  lead,
  orderIn,
  technician,
} from '../../../test/a-repair-order.js';
import * as repair from './index.js';

const deny = (o: ARepairOrder) =>
  repair.denyArrival(o.order, { callbackId, at: o.now }, o.as(kefu));

describe('CB-01 the customer says that nobody came', () => {
  it.each(['on-site', 'repaired', 'signed', 'unsolved'] as const)(
    'CB-01 tells the lead at once, and the order keeps both words: %s',
    (status) => {
      const o = orderIn(status);
      const { next, events } = deny(o);
      expect(events.map(({ data }) => data)).toMatchObject([
        { technicianId: technician.id, leadId: lead.id, visit: 1, callbackId },
      ]);
      expect(next.status).toBe(status);
      expect(next.visits.at(-1)).toMatchObject({
        arrivedAt: o.order.visits.at(-1)?.arrivedAt,
        denied: { callbackId, at: o.now },
      });
      expect(deny(o.take({ next, events })).events).toEqual([]);
    },
  );

  it.each([
    'reported',
    'notified',
    'dispatched',
    'confirmed',
    'closed',
    'cancelled',
    'voided',
  ] as const)('CB-01 has nothing to contradict, or nobody to tell: %s', (status) => {
    const { order } = orderIn(status);
    expect(deny(orderIn(status)).events).toEqual([]);
    expect(deny(orderIn(status)).next).toMatchObject({ status: order.status });
  });

  it('CB-01 a no-show of the next appointment stands, and the visit before is not doubted', () => {
    const o = orderIn('unsolved');
    const at = o.after(hours(1)).now;
    const noShow = { who: 'technician', technicianId: technician.id, at } as const;
    const window = { from: at, to: at };
    const order = { ...o.order, noShows: [{ ...noShow, window }] };
    expect(repair.denyArrival(order, { callbackId, at }, o.as(kefu)).events).toEqual([]);
  });
});
