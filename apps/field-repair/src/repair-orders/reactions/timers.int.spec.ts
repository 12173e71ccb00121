import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, plusMillis, type Instant } from '@kefu/kernel';
import {
  agent,
  ARepairOrder,
  asset,
  fault,
  hours,
  lead,
  manager,
  minutes,
  MONDAY_10,
  staff,
  technician,
} from '../../../test/a-repair-order.js';
import { Workshop } from '../../../test/a-workshop.js';
import * as repair from '../domain/index.js';

let workshop: Workshop;
beforeEach(async () => {
  workshop = await Workshop.open();
});
afterEach(() => workshop.close());

const at = (millis: number): Instant => plusMillis(MONDAY_10, millis);

const report = async (): Promise<string> => {
  const { state } = await workshop.orders.create(agent, (context) =>
    repair.reportFault({ ...fault, assetId: newId() }, asset, newId().slice(-12), context),
  );
  return state.id;
};

const act = (
  id: string,
  by: typeof agent,
  decide: Parameters<typeof workshop.orders.change>[2],
): Promise<unknown> => workshop.orders.change(id, by, decide);

const tellLead = (id: string) =>
  act(id, agent, (order, context) => repair.notifyLead(order, staff(lead), context));
const tellTechnician = (id: string) =>
  act(id, agent, (order, context) => repair.notifyTechnician(order, staff(technician), context));
const dispatch = (id: string) =>
  act(id, lead, (order, context) =>
    repair.dispatchTechnician(order, staff(technician), {}, context),
  );

const timerOf = async (id: string, kind: string) => {
  const rows = await workshop.database.query<{ status: string }>(
    'SELECT status FROM timer WHERE ref = $1 AND kind = $2 ORDER BY id',
    [id, kind],
  );
  return rows.map(({ status }) => status).join(' ');
};

describe('deadlines of a repair', () => {
  it('FR-02 takes notifying exactly on the second as in time', async () => {
    const id = await report();
    await workshop.stepTo(at(minutes(5)));
    await tellLead(id);
    expect(await timerOf(id, 'FR-02')).toBe('met');
    expect(await workshop.story(id)).toBe('reported notified');
  });

  it('FR-02 breached once, with the late deed possible and both on record', async () => {
    const id = await report();
    await workshop.stepTo(at(minutes(5) + 1));
    await workshop.stepTo(at(minutes(6)));
    await tellLead(id);
    expect(await timerOf(id, 'FR-02')).toBe('late');
    expect(await workshop.story(id)).toBe('reported deadline-breached notified');
    const { state } = await workshop.orders.get(id);
    expect(state.breaches).toMatchObject([{ rule: 'FR-02', dueAt: at(minutes(5)) }]);
  });

  it('FR-03 runs for the lead after the technician was silent for ten minutes', async () => {
    const id = await report();
    await tellTechnician(id);
    await workshop.stepTo(at(minutes(10)));
    expect(await workshop.story(id)).toBe('reported notified');
    await workshop.stepTo(at(minutes(10) + 1));
    expect(await workshop.story(id)).toBe('reported notified notified');
    await workshop.stepTo(at(minutes(20) + 2));
    expect(await workshop.story(id)).toBe('reported notified notified deadline-breached');
    await dispatch(id);
    expect(await timerOf(id, 'FR-03')).toBe('late');
  });

  it('FR-05 records a no-show after the window, and the late arrival after it', async () => {
    const id = await report();
    await tellLead(id);
    await dispatch(id);
    const window = { from: at(hours(1)), to: at(hours(2)) };
    await act(id, technician, (order, context) => repair.acceptVisit(order, window, context));
    await act(id, agent, repair.confirmAppointment);
    await workshop.stepTo(at(hours(2)));
    expect((await workshop.orders.get(id)).state.status).toBe('confirmed');
    await workshop.stepTo(at(hours(2) + 1));
    await act(id, technician, (order, context) => repair.arrive(order, {}, context));
    expect(await workshop.story(id)).toMatch(/confirmed no-show-recorded notified arrived$/);
    expect(await timerOf(id, 'FR-05')).toBe('late');
  });

  it('FR-11 breaches when nobody came by the close of the next working day', async () => {
    const o = new ARepairOrder().report().notifyLead().dispatch().accept().confirm().arrive();
    o.unsolved();
    const timer = o.running.get('FR-11');
    const id = await workshop.put(o.order, timer ? [timer] : []);
    await workshop.stepTo('2026-11-24T10:00:00.000Z');
    expect(await workshop.story(id)).toBe('');
    await workshop.stepTo('2026-11-24T10:00:00.001Z');
    expect(await workshop.story(id)).toBe('deadline-breached');
  });

  it('G-01 FR-02 missed and still lying there is told again each day, one more level up, until it is done', async () => {
    const id = await report();
    await workshop.stepTo(at(minutes(5) + 1));
    for (const day of [1, 2]) await workshop.stepTo(at(hours(24 * day) + minutes(6 + day)));
    await tellLead(id);
    for (const day of [3, 4]) await workshop.stepTo(at(hours(24 * day) + minutes(9)));
    const { state } = await workshop.orders.get(id);
    expect(
      state.breaches
        .filter(({ rule }) => rule === 'FR-02')
        .map(({ escalatedTo, again }) => [escalatedTo, again]),
    ).toEqual([
      ['manager', undefined],
      ['general-manager', 3],
    ]);
    expect(await timerOf(id, 'FR-02')).toBe('late');
  });

  it('waits for nothing once the order is over', async () => {
    const id = await report();
    await act(id, manager, (order, context) =>
      repair.voidOrder(order, { reason: 'entered-twice' }, context),
    );
    await workshop.stepTo(at(hours(1)));
    expect(await timerOf(id, 'FR-02')).toBe('cancelled');
    expect(await workshop.story(id)).toBe('reported voided');
  });
});
