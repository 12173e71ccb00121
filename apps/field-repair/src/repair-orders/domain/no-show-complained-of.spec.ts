import { describe, expect, it } from '@jest/globals';
import { newId, plusMillis } from '@kefu/kernel';
import {
  ARepairOrder,
  hours,
  kefu,
  lead,
  orderIn,
  technician,
} from '../../../test/a-repair-order.js';
import { noShowComplainedOf, recordTechnicianNoShow, withdrawNoShow } from './index.js';

const complains = (o: ARepairOrder, complaintId = newId(), madeAt = o.now): ARepairOrder =>
  o.take(noShowComplainedOf(o.order, { complaintId, madeAt }, o.as(kefu)));
const windowEnds = (o: ARepairOrder): ARepairOrder =>
  o.take(recordTechnicianNoShow(o.order, o.as(kefu)));
const recorded = ({ story }: ARepairOrder): number =>
  story.split(' ').filter((fact) => fact === 'no-show-recorded').length;

describe('FR-06 a complaint about a technician who did not come', () => {
  it('FR-06 belongs to the no-show that the end of the window recorded, which is recorded once', () => {
    const o = windowEnds(orderIn('confirmed').after(hours(2)));
    const complaintId = newId();
    complains(o, complaintId);
    expect(o.order.noShows).toMatchObject([{ who: 'technician', complaintIds: [complaintId] }]);
    expect(recorded(o)).toBe(1);
    expect(o.last('no-show-complained-of')).toMatchObject({
      ...{ recorded: true, complaintId, technicianId: technician.id },
    });
  });

  it('FR-06 comes before the timer does: it records the no-show, and the timer not again', () => {
    const o = complains(orderIn('confirmed').after(hours(2)));
    expect(o.last('no-show-complained-of')).toMatchObject({ recorded: true });
    expect(o.order.status).toBe('dispatched');
    windowEnds(o);
    expect([recorded(o), o.order.noShows.length]).toEqual([1, 1]);
  });

  it('FR-06 heard again it changes nothing, of two complaints both belong to it', () => {
    const o = complains(orderIn('confirmed').after(hours(2)));
    const before = o.story;
    complains(o, o.order.noShows[0]?.complaintIds?.[0]);
    expect(o.story).toBe(before);
    complains(o);
    expect(o.order.noShows[0]?.complaintIds).toHaveLength(2);
    expect(recorded(o)).toBe(1);
  });

  it.each(['reported', 'dispatched', 'on-site'] as const)(
    'FR-06 charges nobody with a %s order to which nobody was awaited in vain',
    (status) => {
      const o = complains(orderIn(status));
      expect(o.last('no-show-complained-of')).toMatchObject({ recorded: false });
      expect([o.order.noShows, o.order.status]).toEqual([[], status]);
    },
  );

  it('FR-06 while the window runs nobody is late yet', () => {
    const o = orderIn('confirmed');
    o.now = o.order.appointment?.window.to ?? '';
    expect(complains(o).last('no-show-complained-of')).toMatchObject({ recorded: false });
    expect(o.order.status).toBe('confirmed');
  });

  it('FR-06 one that was withdrawn is none, and one after the complaint not its', () => {
    const o = windowEnds(orderIn('confirmed').after(hours(2)));
    const from = o.order.noShows[0]?.window.from ?? '';
    complains(o, newId(), plusMillis(from, -1));
    expect(o.last('no-show-complained-of')).toMatchObject({ recorded: false });
    o.take(withdrawNoShow(o.order, { reason: 'was-there' }, o.as(lead)));
    expect(complains(o).last('no-show-complained-of')).toMatchObject({ recorded: false });
  });
});
