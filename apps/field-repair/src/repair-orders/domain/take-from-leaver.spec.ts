import { describe, expect, it } from '@jest/globals';
import { agent, kefu, lead, manager, orderIn, technician } from '../../../test/a-repair-order.js';
import { takeFromLeaver } from './index.js';

describe('somebody who leaves', () => {
  const gone = (who: string) => ({
    personId: who,
    visits: true,
    answers: true,
    successor: { id: manager.id },
  });

  it.each(['dispatched', 'confirmed'] as const)(
    'FR-03 a %s order of a technician who leaves is before the lead, with the limit',
    (status) => {
      const o = orderIn(status);
      o.take(takeFromLeaver(o.order, gone(technician.id), o.as(kefu)));
      expect(o.order).toMatchObject({ status: 'notified', notice: { personId: lead.id } });
      expect(o.last('declined')).toMatchObject({ reason: 'technician-left' });
      expect([...o.running.keys()]).toEqual(['FR-03']);
    },
  );

  it('FR-03 a lead who leaves is replaced, and the other one has the limit', () => {
    const o = orderIn('notified');
    o.take(takeFromLeaver(o.order, gone(lead.id), o.as(kefu)));
    expect(o.order).toMatchObject({ status: 'notified', notice: { personId: manager.id } });
    expect(o.last('notified')).toMatchObject({ cause: 'lead-left', notifiedId: manager.id });
    expect(o.running.get('FR-03')?.payload).toMatchObject({
      responsible: { personId: manager.id },
    });
  });

  it('G-01 an order is never without an owner: who leaves is followed by lead or manager', () => {
    const o = orderIn('dispatched');
    o.take(takeFromLeaver(o.order, gone(agent.id), o.as(kefu)));
    expect(o.order).toMatchObject({ status: 'dispatched', ownerId: manager.id });
    expect(o.last('owner-changed')).toEqual({ from: agent.id, to: manager.id });
  });
});
