import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { happened, newId } from '@kefu/kernel';
import { RegionChangedV1 } from '@kefu/messages-staff';
import { streamOf } from '@kefu/messaging';
import { openSource } from '@kefu/messaging/source';
import { waitFor } from '@kefu/testing';
import { RunningWorkShop } from './a-running-work-shop.js';

let workShop: RunningWorkShop;
beforeAll(async () => {
  workShop = await RunningWorkShop.start();
});
afterAll(() => workShop.stop());

const closed = (code: string) => happened(RegionChangedV1, { code, active: false });
const renamed = (code: string) => happened(RegionChangedV1, { code, active: true });
const cancelled = ['kefu.work-shop.spare-part.opened.v1', 'kefu.work-shop.spare-part.cancelled.v1'];

describe('when a region closes', () => {
  it('what is open in it is cancelled, and nothing elsewhere', async () => {
    const [here, there] = [await workShop.opened('north'), await workShop.opened('south')];
    await workShop.receive(workShop.envelope(newId(), 1, closed('north')));
    expect(await workShop.statusOf(here)).toBe('cancelled');
    expect(await workShop.statusOf(there)).toBe('open');
  });

  it('it happens once, however often the event is heard', async () => {
    const id = await workShop.opened('east');
    const event = workShop.envelope(newId(), 1, closed('east'));
    expect([await workShop.receive(event), await workShop.receive(event)]).toEqual([
      'applied',
      'seen',
    ]);
    expect(await workShop.said(id)).toEqual(cancelled);
  });

  it('it waits for what was said of the region before', async () => {
    const id = await workShop.opened('west');
    const region = newId();
    const events = [renamed('west'), closed('west')].map((event, index) =>
      workShop.envelope(region, index + 1, event),
    );
    expect(await Promise.all(events.slice(1).map((one) => workShop.receive(one)))).toEqual([
      'parked',
    ]);
    expect(await workShop.statusOf(id)).toBe('open');
    for (const one of events.slice(0, 1)) expect(await workShop.receive(one)).toBe('applied');
    expect(await workShop.statusOf(id)).toBe('cancelled');
  });

  it('it is heard from the broker, and what follows is said there', async () => {
    const id = await workShop.opened('far');
    const [staff, operator] = await Promise.all([
      workShop.connect('staff'),
      workShop.connect('operator', 'work-shop'),
    ]);
    try {
      await openSource(staff, 'staff');
      const event = workShop.envelope(newId(), 1, closed('far'));
      await staff.js.publish(event.type, JSON.stringify(event));
      await waitFor(async () => (await workShop.statusOf(id)) === 'cancelled', {
        timeoutMs: 20_000,
      });
      const said = await waitFor(async () => {
        const subject = 'kefu.work-shop.spare-part.cancelled.v1';
        const found = await operator.jsm.streams
          .getMessage(streamOf('work-shop'), { last_by_subj: subject })
          .catch(() => undefined);
        return found?.json<{ subject: string; data: object }>();
      });
      expect(said).toMatchObject({ data: { reason: 'region-closed' } });
    } finally {
      await Promise.all([staff.close(), operator.close()]);
    }
  });
});
