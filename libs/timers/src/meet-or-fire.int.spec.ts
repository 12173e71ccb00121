import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Refusal } from '@kefu/kernel';
import { minutes, openStation, type Parcels, type Station } from '../test/parcels.js';
import { TimerRunner, type TimerHandler } from './index.js';

let station: Station;
let parcels: Parcels;

beforeEach(async () => {
  station = await openStation();
  parcels = station.parcels;
});
afterEach(() => station.close());

const runnerFor = (of: Parcels, handler: TimerHandler = (timer) => of.breach(timer.ref)) => {
  const { database, clock } = of;
  return new TimerRunner({ database, clock, handlers: new Map([['parcel/XX-01', handler]]) });
};

/** Who won by the timer, and whether state and events tell the same story. */
const outcomeOf = async (id: string): Promise<string> => {
  const { status } = await parcels.timer(id);
  const { state } = await parcels.get(id);
  const events = (await parcels.events(id)).join(' ');
  expect(state.collected).toBe(true);
  if (status === 'met') {
    expect(state.breaches).toBe(0);
    expect(events).toBe('stored collected');
  } else {
    expect(status).toBe('late');
    expect(state.breaches).toBe(1);
    expect(events).toBe('stored deadline-breached collected');
  }
  return status;
};

describe('meeting a deadline while it fires', () => {
  it('never deadlocks, and exactly one of both wins, consistently', async () => {
    const other = await station.another();
    const ids = await Promise.all(Array.from({ length: 150 }, () => parcels.store(minutes(1))));
    station.clock.stepTo(minutes(1));
    const begun = Promise.withResolvers<undefined>();
    const runners = [parcels, other].map((of) =>
      runnerFor(of, async (timer) => {
        await of.breach(timer.ref);
        begun.resolve(undefined);
      }),
    );
    const fired = Promise.all(runners.map((runner) => runner.runDue()));
    await begun.promise;
    // newest first, so that both sides meet in the middle
    const collected = Promise.all(
      ids.toReversed().map((id, index) => (index % 2 ? parcels : other).collect(id)),
    );
    await Promise.all([fired, collected]);
    const outcomes = [];
    for (const id of ids) outcomes.push(await outcomeOf(id));
    expect(new Set(outcomes)).toEqual(new Set(['met', 'late']));
    expect(await station.deadlocks()).toBe(0);
  });

  it('lets the deed win that holds the record already', async () => {
    const id = await parcels.store(minutes(1));
    station.clock.stepTo(minutes(1));
    const holds = Promise.withResolvers<undefined>();
    const mayEnd = Promise.withResolvers<undefined>();
    const deed = parcels.database.transaction(async (tx) => {
      await tx.query('SELECT 1 FROM parcel WHERE id = $1 FOR UPDATE', [id]);
      holds.resolve(undefined);
      await mayEnd.promise;
      await parcels.collect(id);
    });
    await holds.promise;
    let asked = 0;
    const firing = runnerFor(parcels, (timer) => {
      asked += 1;
      if (asked === 3) mayEnd.resolve(undefined);
      return parcels.breach(timer.ref);
    }).runDue();
    await Promise.all([deed, firing]);
    expect(await outcomeOf(id)).toBe('met');
    expect(await firing).toBe(0);
  });

  it('lets the breach win that has the timer already', async () => {
    const id = await parcels.store(minutes(1));
    station.clock.stepTo(minutes(1));
    let deed: Promise<unknown> | undefined;
    await runnerFor(parcels, async (timer) => {
      await parcels.breach(timer.ref);
      deed = station.another().then((other) => other.collect(id));
    }).runDue();
    await deed;
    expect(await outcomeOf(id)).toBe('late');
  });

  it('does not deadlock either where a handler waits for the lock', async () => {
    const ids = await Promise.all(Array.from({ length: 40 }, () => parcels.store(minutes(1))));
    const other = await station.another();
    station.clock.stepTo(minutes(1));
    const firing = runnerFor(parcels, (timer) => parcels.breach(timer.ref, false)).runDue();
    await Promise.all([firing, ...ids.map((id) => other.collect(id))]);
    for (const id of ids) await outcomeOf(id);
    expect(await station.deadlocks()).toBe(0);
  });

  it('refuses the second deed, not the first', async () => {
    const id = await parcels.store(minutes(1));
    const deeds = await Promise.allSettled([parcels.collect(id), parcels.collect(id)]);
    const refused = deeds.filter((deed) => deed.status === 'rejected');
    expect(refused.map((deed) => (deed.reason as Refusal).code)).toEqual(['collected-already']);
    expect(await parcels.timer(id)).toMatchObject({ status: 'met' });
  });
});
