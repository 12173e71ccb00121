import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, newId } from '@kefu/kernel';
import { ComplaintNoShowToldV1 } from '@kefu/messages-complaints';
import { orderIn } from '../../../test/a-repair-order.js';
import { Workshop } from '../../../test/a-workshop.js';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await Workshop.open('2026-11-30T02:00:00.000Z');
});
afterAll(() => workshop.close());

describe('a complaint that nobody came', () => {
  it('FR-06 reaches the order once, however often it is heard; of no order it is nothing', async () => {
    const { order } = orderIn('confirmed');
    const id = await workshop.put({ ...order, assetId: newId() }, []);
    const said = (repairOrderId: string) =>
      happened(ComplaintNoShowToldV1, {
        ...{ customerId: order.customerId, regionId: 'east', repairOrderId },
        madeAt: '2026-11-29T02:00:00.000Z',
      });
    const complaintId = newId();
    const body = workshop.envelope(complaintId, said(id));
    expect([await workshop.receive(body), await workshop.receive(body)]).toEqual([
      'applied',
      'seen',
    ]);
    const [row] = await workshop.database.query<{ noShows: object[] }>(
      'SELECT no_shows AS "noShows" FROM repair_order WHERE id = $1',
      [id],
    );
    expect(row?.noShows).toMatchObject([{ who: 'technician', complaintIds: [complaintId] }]);
    expect((await workshop.story(id)).match(/no-show-complained-of/gu)).toHaveLength(1);
    expect((await workshop.story(id)).match(/no-show-recorded/gu)).toHaveLength(1);
    expect(await workshop.hear(newId(), said(newId()))).toBe('applied');
  });
});
