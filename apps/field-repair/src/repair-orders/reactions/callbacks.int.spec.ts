import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CallbackAttemptedV1,
  CallbackCompletedV1,
  CallbackUnreachableV1,
} from '@kefu/messages-callbacks';
import { happened, newId, type Happened } from '@kefu/kernel';
import { agent, customerId, orderIn, teamId } from '../../../test/a-repair-order.js';
import { Workshop } from '../../../test/a-workshop.js';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await Workshop.open('2026-11-24T02:00:00.000Z');
});
afterAll(() => workshop.close());

const signedOrder = () => workshop.put({ ...orderIn('signed').order, assetId: newId() }, []);

const completed = (repairOrderId: string, solved: boolean, plan: 'CB-02' | 'CB-03' = 'CB-03') =>
  happened(CallbackCompletedV1, {
    plan,
    customerId,
    concerns: { repairOrderId },
    solved,
    dissatisfied: !solved,
    wantsToComplain: false,
    completedBy: agent.id,
    completedAt: '2026-11-24T02:00:00.000Z',
  });

const unreachable = (repairOrderId: string) =>
  happened(CallbackUnreachableV1, {
    plan: 'CB-03',
    customerId,
    concerns: { repairOrderId },
    attempts: 3,
    days: 2,
  });

const stateOf = async (id: string) => (await workshop.orders.get(id)).state;

describe('what callbacks do to an order', () => {
  it('FR-13 closes it when the stage C callback completed, once however often it is heard', async () => {
    const id = await signedOrder();
    const callback = newId();
    const body = workshop.envelope(callback, completed(id, true));
    expect([await workshop.receive(body), await workshop.receive(body)]).toEqual([
      'applied',
      'seen',
    ]);
    expect(await stateOf(id)).toMatchObject({
      status: 'closed',
      ending: { callbackId: callback, outcome: 'confirmed' },
    });
    expect(await workshop.story(id)).toBe('closed');
  });

  it('FR-13 puts it back when not solved, once however often it is heard', async () => {
    const id = await signedOrder();
    const body = workshop.envelope(newId(), completed(id, false));
    expect([await workshop.receive(body), await workshop.receive(body)]).toEqual([
      'applied',
      'seen',
    ]);
    expect(await stateOf(id)).toMatchObject({ status: 'unsolved', timesUnsolved: 1 });
    expect(await workshop.story(id)).toBe('unsolved');
  });

  it('FR-13 leaves it open after any other callback that finds it solved', async () => {
    const id = await signedOrder();
    await workshop.hear(newId(), completed(id, true, 'CB-02'));
    expect((await stateOf(id)).status).toBe('signed');
  });

  it('CB-02 notes on a repaired order that the customer says it is solved, once, and closes nothing', async () => {
    const { order } = orderIn('repaired');
    const id = await workshop.put({ ...order, assetId: newId() }, []);
    const callback = newId();
    const body = workshop.envelope(callback, completed(id, true, 'CB-02'));
    expect([await workshop.receive(body), await workshop.receive(body)]).toEqual([
      'applied',
      'seen',
    ]);
    expect(await stateOf(id)).toMatchObject({
      status: 'repaired',
      saidSolved: { callbackId: callback },
    });
  });

  it('G-02 remembers that the customer could not be reached, once however often it is heard', async () => {
    const id = await signedOrder();
    const body = workshop.envelope(newId(), unreachable(id));
    expect([await workshop.receive(body), await workshop.receive(body)]).toEqual([
      'applied',
      'seen',
    ]);
    expect(await stateOf(id)).toMatchObject({
      status: 'signed',
      unreachable: { attempts: 3, days: 2 },
    });
  });

  it.each(['answered', 'no-time'] as const)(
    'G-02 forgets it when a call is %s',
    async (outcome) => {
      const id = await signedOrder();
      await workshop.hear(newId(), unreachable(id));
      const attempt = {
        attempt: 1,
        attemptedBy: agent.id,
        attemptedAt: '2026-11-24T02:00:00.000Z',
      };
      const about = { plan: 'CB-02' as const, customerId, concerns: { repairOrderId: id } };
      const rings = (how: typeof outcome | 'busy') =>
        workshop.hear(
          newId(),
          happened(CallbackAttemptedV1, { ...about, ...attempt, outcome: how }),
        );
      await rings('busy');
      expect((await stateOf(id)).unreachable).toBeDefined();
      await rings(outcome);
      expect((await stateOf(id)).unreachable).toBeUndefined();
    },
  );

  const nobodyCame = (repairOrderId: string) =>
    happened(CallbackCompletedV1, {
      ...{ plan: 'CB-01', customerId, concerns: { repairOrderId, appointment: 1 } },
      ...{ arrived: false, dissatisfied: false, wantsToComplain: false },
      ...{ completedBy: agent.id, completedAt: '2026-11-24T02:00:00.000Z' },
    });

  it('CB-01 "no" against a recorded arrival is on the order and told to the lead, once', async () => {
    const { order } = orderIn('on-site');
    const id = await workshop.put({ ...order, assetId: newId() }, []);
    const callback = newId();
    const body = workshop.envelope(callback, nobodyCame(id));
    const heard = [await workshop.receive(body), await workshop.receive(body)];
    expect(heard).toEqual(['applied', 'seen']);
    const state = await stateOf(id);
    expect(state).toMatchObject({
      status: 'on-site',
      visits: [{ denied: { callbackId: callback } }],
      notice: { as: 'repair-lead', personId: state.technician?.leadId },
    });
    expect(await workshop.story(id)).toBe('arrival-denied');
  });

  it.each(['confirmed', 'dispatched'] as const)(
    'CB-01 "no" without a recorded arrival leaves the no-show to itself: %s',
    async (status) => {
      const id = await workshop.put({ ...orderIn(status).order, assetId: newId() }, []);
      const before = await stateOf(id);
      expect(await workshop.hear(newId(), nobodyCame(id))).toBe('applied');
      expect(await stateOf(id)).toEqual(before);
      expect(await workshop.story(id)).toBe('');
    },
  );

  const outOfOrder: [string, (id: string) => Happened, (id: string) => Happened, string][] = [
    ['closing', unreachable, (id) => completed(id, true), 'closed'],
    ['putting back', unreachable, (id) => completed(id, false), 'unsolved'],
  ];
  it.each(outOfOrder)('keeps the order of %s and what came before it', async (_what, a, b, end) => {
    const id = await signedOrder();
    const callback = newId();
    const [first, second] = [a(id), b(id)].map((event) => workshop.envelope(callback, event));
    expect(await workshop.receive(second ?? '')).toBe('parked');
    expect((await stateOf(id)).status).toBe('signed');
    expect(await workshop.receive(first ?? '')).toBe('applied');
    expect((await stateOf(id)).status).toBe(end);
  });

  it('takes a callback about an order that is over as refused, and goes on', async () => {
    const id = await workshop.put({ ...orderIn('cancelled').order, assetId: newId() }, []);
    expect(await workshop.hear(newId(), completed(id, true))).toBe('applied');
    expect(await workshop.refusals()).toContain('wrong-state');
    expect((await stateOf(id)).status).toBe('cancelled');
  });

  it('knows the team of the technician when it happened', async () => {
    const id = await signedOrder();
    expect((await stateOf(id)).technician?.teamId).toBe(teamId);
  });
});
