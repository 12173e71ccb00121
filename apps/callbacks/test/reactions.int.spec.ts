import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, plusMillis, type Happened } from '@kefu/kernel';
import { CallCentre } from './a-call-centre.js';
import { agent, agentOfWest, colleague, hours, minutes, MONDAY_10 } from './a-callback.js';
import {
  anOrder,
  appointed,
  changed,
  dismissed,
  promoted,
  registered,
  say,
} from './foreign-events.js';

let centre: CallCentre;
const order = anOrder();
const of = say(order, MONDAY_10);
const hear = (...events: Happened[]) =>
  events.reduce<Promise<unknown>>(
    (before, event) => before.then(() => centre.hear(order.id, event)),
    Promise.resolve(),
  );
interface Row {
  readonly id: string;
  readonly plan: string;
  readonly status: string;
  readonly occasion: string;
  readonly dueAt: string;
  readonly breachAt: string;
  readonly agentId: string | null;
  readonly reason: string | null;
  readonly onRecord: { what: string } | null;
}
const callbacks = (): Promise<Row[]> =>
  centre.database.query<Row>(
    `SELECT id, plan, status, occasion, due_at AS "dueAt", breach_at AS "breachAt",
            agent_id AS "agentId", skipped ->> 'reason' AS reason, on_record AS "onRecord"
     FROM callback ORDER BY due_at, occasion`,
  );

beforeAll(async () => {
  centre = await CallCentre.open();
});
afterAll(() => centre.close());
beforeEach(async () => {
  await centre.wipe();
  await centre.hear(agent.id, appointed(agent));
});

describe('what other services say', () => {
  it('CB-01 schedules the arrival check when the appointment is confirmed', async () => {
    await hear(of.confirmed(1, hours(2)));
    expect(await callbacks()).toMatchObject([
      {
        plan: 'CB-01',
        status: 'due',
        occasion: 'appointment-1',
        dueAt: plusMillis(MONDAY_10, minutes(135)),
        agentId: agent.id,
      },
    ]);
    expect(await centre.story()).toEqual(['CB-01 scheduled', 'CB-01 assigned']);
  });

  it('CB-03 schedules the completion check when the receipt is signed, and not before', async () => {
    await hear(of.confirmed(), of.arrived());
    expect((await callbacks()).map(({ plan }) => plan)).toEqual(['CB-01']);
    await hear(of.signed());
    expect(await callbacks()).toMatchObject([
      { plan: 'CB-03', status: 'due', dueAt: MONDAY_10, breachAt: '2026-11-24T10:00:00.000Z' },
      { plan: 'CB-01', status: 'due' },
    ]);
  });

  it.each([
    ['moved', of.rescheduled(), 'appointment-moved'],
    ['declined', of.declined(), 'visit-declined'],
    ['off with the technician', of.refused(), 'technician-refused'],
  ])('CB-01 is not asked when the appointment is %s', async (_how, event, reason) => {
    await hear(of.confirmed(), event);
    expect(await callbacks()).toMatchObject([{ status: 'skipped', reason }]);
  });

  it('CB-01 a new appointment takes the place of the old one', async () => {
    await hear(of.confirmed(1), of.noShow(), of.confirmed(2, hours(3)));
    expect(await callbacks()).toMatchObject([
      { occasion: 'appointment-1', status: 'skipped', reason: 'new-appointment' },
      { occasion: 'appointment-2', status: 'due' },
    ]);
  });

  it.each([
    ['arrived', of.arrived()],
    ['technician-no-show', of.noShow()],
    ['customer-absent', of.noShow('customer')],
  ])('CB-01 is asked although field-repair has %s on record', async (what, event) => {
    await hear(of.confirmed(), event);
    expect(await callbacks()).toMatchObject([{ status: 'due', onRecord: { what } }]);
  });

  it('CB-03 waits for the next receipt when the order went back to unsolved', async () => {
    await hear(of.confirmed(), of.signed(), of.unsolved());
    const stageC = (await callbacks()).filter(({ plan }) => plan === 'CB-03');
    expect(stageC).toMatchObject([{ status: 'skipped', reason: 'unsolved' }]);
    await hear(of.signed());
    expect((await callbacks()).filter(({ status }) => status === 'due')).toHaveLength(2);
  });

  it.each([
    ['closed', of.closed(), 'order-closed'],
    ['cancelled', of.cancelled(), 'order-cancelled'],
    ['voided', of.voided(), 'order-voided'],
  ])('G-02 nobody is called about an order that is %s', async (_end, event, reason) => {
    await hear(of.confirmed(), of.signed(), event);
    const ends = (await callbacks()).map(({ status, reason: why }) => [status, why]);
    expect(ends).toEqual([
      ['skipped', reason],
      ['skipped', reason],
    ]);
    const running = await centre.database.query(
      "SELECT 1 FROM timer WHERE status = 'running' AND aggregate = 'callback'",
    );
    expect(running).toEqual([]);
  });
});

describe('lists', () => {
  it('CB-11 the agent of the region with the fewest open callbacks gets the next customer', async () => {
    await centre.hear(colleague.id, appointed(colleague));
    await centre.hear(agentOfWest.id, appointed(agentOfWest));
    for (const one of [anOrder(), anOrder(), anOrder(), anOrder()]) {
      await centre.hear(one.id, say(one, MONDAY_10).signed());
    }
    const onLists = (await callbacks()).map(({ agentId }) => agentId);
    for (const who of [agent, colleague]) {
      expect(onLists.filter((id) => id === who.id)).toHaveLength(2);
    }
  });

  it('CB-11 a customer stays on the one list that they are on', async () => {
    await hear(of.confirmed());
    await centre.hear(colleague.id, appointed(colleague));
    await hear(of.signed());
    const another = anOrder('east', order.customerId);
    await centre.hear(another.id, say(another, MONDAY_10).signed());
    expect(new Set((await callbacks()).map(({ agentId }) => agentId))).toEqual(new Set([agent.id]));
  });

  it('CB-11 nobody is missed: who has no agent waits, and comes onto the list of the next one', async () => {
    const west = anOrder('west');
    await centre.hear(west.id, say(west, MONDAY_10).signed());
    expect(await callbacks()).toMatchObject([{ agentId: null }]);
    await centre.hear(agentOfWest.id, appointed(agentOfWest));
    expect(await callbacks()).toMatchObject([{ agentId: agentOfWest.id }]);
  });

  it.each([
    ['is dismissed', dismissed(agent)],
    ['becomes a clerk', changed(agent, { roles: ['clerk'] })],
    ['moves to another region', changed(agent, { regionIds: ['west'] })],
  ])('CB-11 the list of an agent who %s is handed on', async (_how, event) => {
    await hear(of.confirmed(), of.signed());
    await centre.hear(colleague.id, appointed(colleague));
    await centre.hear(agent.id, event);
    expect((await callbacks()).map(({ agentId }) => agentId)).toEqual([colleague.id, colleague.id]);
  });

  it('CB-11 orders that are signed at the same moment come onto one list each', async () => {
    await centre.hear(colleague.id, appointed(colleague));
    const customerId = newId();
    const orders = [1, 2, 3, 4, 5, 6].map(() => anOrder('east', customerId));
    await Promise.all(orders.map((one) => centre.hear(one.id, say(one, MONDAY_10).signed())));
    const lists = new Set((await callbacks()).map(({ agentId }) => agentId));
    expect([(await callbacks()).length, lists.size]).toEqual([6, 1]);
  });
});

describe('every reaction', () => {
  const story: readonly (readonly [string, string, readonly Happened[]])[] = [
    ['reported', order.id, [of.reported()]],
    ['confirmed', order.id, [of.confirmed()]],
    ['rescheduled', order.id, [of.confirmed(), of.rescheduled()]],
    ['declined', order.id, [of.confirmed(), of.declined()]],
    ['refused', order.id, [of.confirmed(), of.refused()]],
    ['a no-show', order.id, [of.confirmed(), of.noShow()]],
    ['arrived', order.id, [of.confirmed(), of.arrived()]],
    ['signed', order.id, [of.confirmed(), of.signed()]],
    ['unsolved', order.id, [of.signed(), of.unsolved(), of.signed()]],
    ['closed', order.id, [of.confirmed(), of.signed(), of.closed()]],
    ['cancelled', order.id, [of.confirmed(), of.cancelled()]],
    ['voided', order.id, [of.confirmed(), of.voided()]],
    ['appointed', colleague.id, [appointed(colleague)]],
    ['changed', colleague.id, [appointed(colleague), changed(colleague, { roles: ['clerk'] })]],
    ['dismissed', colleague.id, [appointed(colleague), dismissed(colleague)]],
    ['registered', order.customerId, [registered()]],
    ['promoted', order.customerId, [registered(), promoted()]],
  ];

  it.each(story)('takes effect once when it hears twice: %s', async (_what, id, events) => {
    const bodies = events.map((event) => centre.envelope(id, event));
    for (const body of bodies) expect(await centre.receive(body)).toBe('applied');
    const once = await centre.fingerprint();
    for (const body of bodies) expect(await centre.receive(body)).toBe('seen');
    expect(await centre.fingerprint()).toBe(once);
  });

  const several = story.filter(([, , events]) => events.length > 1);
  it.each(several)('has the same effect in reverse order: %s', async (_what, id, events) => {
    const bodies = events.map((event) => centre.envelope(id, event));
    for (const body of bodies.slice(1).reverse()) {
      expect(await centre.receive(body)).toBe('parked');
    }
    const before = await callbacks();
    expect(before.filter(({ plan }) => plan === 'CB-03')).toEqual([]);
    await centre.receive(bodies[0] ?? '');
    const reversed = (await callbacks()).map(({ plan, status, occasion }) => [
      plan,
      status,
      occasion,
    ]);
    await centre.wipe();
    await centre.hear(agent.id, appointed(agent));
    for (const body of bodies) await centre.receive(body);
    const rows = await callbacks();
    expect(reversed).toEqual(rows.map(({ plan, status, occasion }) => [plan, status, occasion]));
  });

  it('CB-11 plans once what it hears of in two ways', async () => {
    await hear(of.confirmed(1), of.confirmed(1));
    expect(await callbacks()).toHaveLength(1);
  });
});
